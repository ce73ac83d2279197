/**
 * On which sites Claimside reads: those it knows, those that the reader adds, and a pause for all.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import { isOn, type Settings, SITES } from '../../lib/settings.ts';
import { Labelled } from '../claim-form/FormField.tsx';
import type { OptionsState } from './options-state.ts';

interface SitesProps {
  readonly settings: Settings;
  readonly state: OptionsState;
}

/** Sites that name many papers, to be added with one click. */
const SUGGESTED = [
  ['Semantic Scholar', 'www.semanticscholar.org'],
  ['OpenReview', 'openreview.net'],
  ['Hugging Face', 'huggingface.co'],
  ['alphaXiv', 'www.alphaxiv.org'],
  ['Google Scholar', 'scholar.google.com'],
  ['PubMed', 'pubmed.ncbi.nlm.nih.gov'],
] as const;

export function SitesSection({ settings, state }: SitesProps) {
  const { isPaused } = settings;
  return (
    <section class="options-section" aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <p>
        Claimside reads the pages of these sites, and of no other. On any page, its toolbar button
        reads that page once.
      </p>
      <label class="choice-row">
        <input
          type="checkbox"
          checked={isPaused}
          onChange={(event) => void state.pause(event.currentTarget.checked)}
        />
        <span>
          Pause everywhere
          <span class="field-about">Nothing is read or marked. The library stays open to you.</span>
        </span>
      </label>
      <ul class="site-rows">
        {SITES.map(({ id, name }) => (
          <SiteRow key={id} site={id} name={name} settings={settings} state={state} />
        ))}
        {settings.addedSites.map((host) => (
          <SiteRow key={host} site={host} name={host} isAdded settings={settings} state={state} />
        ))}
      </ul>
      <AddSite settings={settings} state={state} />
    </section>
  );
}

interface SiteRowProps extends SitesProps {
  readonly site: string;
  readonly name: string;
  readonly isAdded?: true;
}

function SiteRow({ site, name, isAdded, settings, state }: SiteRowProps) {
  const isTurnedOn = isOn({ ...settings, isPaused: false }, `https://${site}/`);
  return (
    <li class="site-row">
      <label class="choice-row">
        <input
          type="checkbox"
          checked={isTurnedOn}
          disabled={settings.isPaused}
          onChange={(event) => void state.turnSite(site, event.currentTarget.checked)}
        />
        <span>
          {name}
          {name !== site && <span class="site-host">{site}</span>}
        </span>
      </label>
      {isAdded && (
        <button type="button" class="action" onClick={() => void state.removeSite(site)}>
          Remove<span class="unseen"> {name}</span>
        </button>
      )}
    </li>
  );
}

function AddSite({ settings, state }: SitesProps) {
  const address = useSignal('');
  const add = async (text: string) => {
    if (await state.addSite(text)) address.value = '';
  };
  const left = SUGGESTED.filter(([, host]) => !settings.addedSites.includes(host));
  return (
    <form
      class="site-form"
      aria-label="Another site"
      onSubmit={(event) => {
        event.preventDefault();
        void add(address.peek());
      }}
    >
      <Labelled
        name="Another site"
        about="The browser asks whether Claimside may read it. Like all sites here, it can learn which of its own links are marked."
      >
        {(ids) => (
          <span class="site-adding">
            <input
              {...ids}
              class="note-field"
              type="text"
              inputMode="url"
              placeholder="openreview.net"
              autocomplete="off"
              spellcheck={false}
              value={address.value}
              onInput={(event) => {
                address.value = event.currentTarget.value;
              }}
            />
            <button type="submit" class="button" disabled={address.value.trim() === ''}>
              Add site
            </button>
          </span>
        )}
      </Labelled>
      {left.length > 0 && (
        <p class="site-suggestions">
          <span>With many papers:</span>
          {left.map(([name, host]) => (
            <button key={host} type="button" class="action" onClick={() => void add(host)}>
              {name}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}
