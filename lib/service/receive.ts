/**
 * Receiving messages: who sent it, which map it belongs to, whether it is well formed. Whatever does
 * not pass is refused with a message that says why, and nothing is done.
 *
 * @module
 */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Answer, MessageName, ReplyOf, RequestOf } from '../messages.ts';

/** No tab: the sender is a page that stands in none, such as the native side panel. */
export const NO_TAB = -1;

/** Who asks. */
export interface Asker {
  /** The tab it stands in, or `NO_TAB`. */
  readonly tab: number;
  readonly isFramed: boolean;
  /** The address of the page that an overlay stands in, as the browser says it. */
  readonly address: string | undefined;
  /** It stands in a private window. */
  readonly isPrivate: boolean;
  /** Names the request: the same where it is sent again. */
  readonly request: string;
}

/** For each name of a message map: the schema of its request, and what answers it. */
export type Answers<Map> = {
  readonly [Name in MessageName<Map>]: {
    readonly schema: v.GenericSchema<unknown, RequestOf<Map, Name>>;
    readonly answer: (request: RequestOf<Map, Name>, asker: Asker) => Answering<ReplyOf<Map, Name>>;
  };
};

type Answering<Reply> = undefined extends Reply ? Promise<void> : Reply | Promise<Reply>;

const envelopeSchema = v.strictObject({
  to: v.string(),
  name: v.string(),
  request: v.unknown(),
  id: v.exactOptional(v.pipe(v.string(), v.minLength(16), v.maxLength(64))),
  isPrivate: v.exactOptional(v.literal(true)),
});

/**
 * Answers the messages of overlays and of the extension's own pages from now on.
 *
 * @param mayAsk whether an overlay may ask anything in its tab.
 */
export function receiveMessages<Overlay, Page>(
  overlay: Answers<Overlay>,
  page: Answers<Page>,
  mayAsk: (overlay: Asker) => Promise<boolean>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || sender.id !== browser.runtime.id) return undefined;
    const { to, name, request, id, isPrivate } = envelope.output;
    const asker: Asker = {
      tab: sender.tab?.id ?? NO_TAB,
      isFramed: (sender.frameId ?? 0) !== 0,
      address: sender.url,
      isPrivate: isPrivate ?? sender.tab?.incognito ?? false,
      request: id ?? crypto.randomUUID(),
    };
    if (to === 'background:overlay') {
      const isOverlay = !isOurOwnPage(sender) && !asker.isFramed && asker.tab !== NO_TAB;
      if (!isOverlay) return refuse(name, 'not an overlay');
      return mayAsk(asker).then((may) =>
        may ? answer(overlay, name, request, asker) : refuse(name, 'the site is switched off'),
      );
    }
    if (to === 'background:page') {
      if (!isOurOwnPage(sender)) return refuse(name, 'not a page of the extension');
      return answer(page, name, request, asker);
    }
    return undefined;
  });
}

/** A page framed in a site has a tab as an overlay has; only its origin tells them apart. */
function isOurOwnPage(sender: Runtime.MessageSender): boolean {
  const { origin } = sender as { origin?: string };
  return origin === new URL(browser.runtime.getURL('')).origin;
}

async function answer<Map>(
  answers: Answers<Map>,
  name: string,
  request: unknown,
  asker: Asker,
): Promise<Answer<unknown>> {
  if (!Object.hasOwn(answers, name)) return refuse(name, 'unknown');
  const row = answers[name as MessageName<Map>];
  const parsed = v.safeParse(row.schema, request);
  if (!parsed.success) return refuse(name, problemsOf(parsed.issues));
  try {
    return { reply: (await row.answer(parsed.output, asker)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** "fields.text: longer than 20000 characters", the first three of them. */
function problemsOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const problems = issues.map((issue) => {
    const place = issue.path?.map(({ key }) => String(key)).join('.');
    return place ? `${place}: ${issue.message}` : issue.message;
  });
  return problems.slice(0, 3).join('; ');
}

async function refuse(name: string, why: string): Promise<Answer<never>> {
  return { error: `The message “${name.slice(0, 40)}” was refused: ${why}.` };
}
