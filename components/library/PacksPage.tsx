/**
 * The packs of the library; imported ones can be removed.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { ask } from '../../lib/client.ts';
import type { PackInfo } from '../../lib/messages.ts';
import { Foreign } from '../Foreign.tsx';
import { useAnswer } from '../use-answer.ts';
import { count } from '../wording.ts';

const KIND_WORDS: Readonly<Record<PackInfo['kind'], string>> = {
  own: 'your own, the only one that can be edited',
  bundled: 'comes with Claimside',
  imported: 'imported',
};

export function PacksPage() {
  const { answer: packs, failure, run } = useAnswer(() => ask('packs', {}));
  return (
    <div class="plain-page">
      <h2>Packs</h2>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <ul class="pack-list">
        {packs?.map((pack) => (
          <Pack
            key={pack.id}
            pack={pack}
            remove={() => void run(() => ask('removePack', { id: pack.id }))}
          />
        ))}
      </ul>
    </div>
  );
}

function Pack({ pack, remove }: { pack: PackInfo; remove: () => void }) {
  const isSure = useSignal(false);
  return (
    <li class="pack" data-pack-id={pack.id}>
      <h3>
        <Foreign text={pack.title} />
      </h3>
      <p class="aside">
        {count(pack.claims, 'claim')}, {count(pack.works, 'work')} · {KIND_WORDS[pack.kind]}
      </p>
      {pack.kind !== 'own' && <p class="reason">Edition {pack.edition}</p>}
      {pack.kind === 'imported' && (
        <button
          type="button"
          class="action"
          onClick={() => {
            if (isSure.peek()) remove();
            isSure.value = true;
          }}
        >
          {isSure.value ? 'Yes, remove its claims and works' : 'Remove'}
          <span class="unseen">: {pack.title}</span>
        </button>
      )}
    </li>
  );
}
