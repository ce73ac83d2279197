/**
 * What can be done with a claim: filter by its topics, read it at its source, show it in the page,
 * copy it.
 *
 * @module
 */
import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { Claim } from '../lib/claims/model.ts';
import { claimMarkdown } from '../lib/exchange/claim-markdown.ts';
import { Icon } from './Icons.tsx';
import { sourceLink } from './links.ts';
import { MoreButton } from './MoreButton.tsx';
import { OwnClaimTools } from './OwnClaimTools.tsx';
import { QuotePlace } from './QuotePlace.tsx';
import { useSidebar } from './sidebar-state.ts';
import { dateInWords, namesInShort } from './wording.ts';

interface ClaimActionsProps {
  readonly claim: Claim;
  /** True where the claim was made or is quoted on this page. */
  readonly isHere: boolean;
  /** Whether what else can be done with it is shown below; absent where it is anyway. */
  readonly isMoreOpen?: Signal<boolean>;
}

export function ClaimActions({ claim, isHere, isMoreOpen }: ClaimActionsProps) {
  const link = sourceLink(claim);
  return (
    <div class="actions">
      {isHere && <QuotePlace claim={claim} />}
      {link && (
        <a class="action" href={link.href} target="_blank" rel="noopener noreferrer">
          <Icon name="away" />
          <span class="unseen">Read at its source: </span>
          {link.site}
        </a>
      )}
      <CopyButton claim={claim} />
      <OwnClaimTools claim={claim} />
      {isMoreOpen && <MoreButton isOpen={isMoreOpen} />}
      {claim.topics?.map((topic) => (
        <Topic key={topic} topic={topic} />
      ))}
    </div>
  );
}

function Topic({ topic }: { topic: string }) {
  const { filter } = useSidebar();
  const isOn = useComputed(() => filter.value.topic === topic);
  return (
    <button
      type="button"
      class="topic"
      aria-pressed={isOn}
      title="Show only this topic"
      onClick={() => {
        filter.value = { ...filter.value, topic: isOn.peek() ? '' : topic };
      }}
    >
      <bdi dir="auto">{topic}</bdi>
    </button>
  );
}

/** How long the button says that it has copied, in milliseconds. */
const SAYS_COPIED = 2_000;

function CopyButton({ claim }: { claim: Claim }) {
  const state = useSidebar();
  const isCopied = useSignal(false);
  const copy = async () => {
    const markdown = claimMarkdown(claim, {
      href: sourceLink(claim)?.href,
      name: attributionOf(claim, state.titles.peek()),
    });
    if (!(await state.copy(markdown, 'Copied as a Markdown quote.'))) return;
    isCopied.value = true;
    setTimeout(() => {
      isCopied.value = false;
    }, SAYS_COPIED);
  };
  return (
    <button
      type="button"
      class="action"
      title="Copy as a Markdown quote with its link"
      onClick={() => void copy()}
    >
      <Icon name={isCopied.value ? 'check' : 'copy'} />
      Copy
    </button>
  );
}

function attributionOf(claim: Claim, titles: Readonly<Record<string, string>>) {
  const names = claim.speaker ? namesInShort(claim.speaker) : titles[claim.source];
  const date = claim.date && dateInWords(claim.date);
  return [names, date].filter(Boolean).join(', ') || undefined;
}
