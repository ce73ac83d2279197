/**
 * What a newcomer sees first: what this is, an example that lives, what is read and never sent.
 *
 * @module
 */
import { ask } from '../lib/client.ts';
import type { WorkId } from '../lib/works/work-id.ts';
import { Logo } from './Icons.tsx';
import { useAnswer } from './use-answer.ts';
import { CardClaims } from './WorkCard.tsx';

const EXAMPLE = 'arxiv:2402.10877' as WorkId;

/** Pages that name many works with claims, and works that many claims cite. */
const PLACES = [
  [
    'How To Go From Interpretability To Alignment: Just Retarget The Search',
    'https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/how-to-go-from-interpretability-to-alignment-just-retarget',
    'LessWrong',
  ],
  [
    'Steering GPT-2-XL by adding an activation vector',
    'https://www.lesswrong.com/posts/5spBue2z2tw4JuDCx/steering-gpt-2-xl-by-adding-an-activation-vector',
    'LessWrong',
  ],
  [
    'Discovering Latent Knowledge in Language Models Without Supervision',
    'https://arxiv.org/abs/2212.03827',
    'arXiv',
  ],
  [
    'Risks from Learned Optimization in Advanced Machine Learning Systems',
    'https://arxiv.org/abs/1906.01820',
    'arXiv',
  ],
] as const;

export function Welcome() {
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Logo />
        <h1>Claimside</h1>
      </header>
      <p class="welcome-lead">
        Claimside marks the papers and posts that a page links or names, and shows beside it what
        people have claimed of them. A dataset of claims comes with it, so it works at once, offline
        and without an account. Select words on a page, and they become a claim of your own.
      </p>
      <Example />
      <section aria-labelledby="places">
        <h2 id="places">See it on a page</h2>
        <ul class="welcome-places">
          {PLACES.map(([title, address, site]) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noopener noreferrer">
                {title}
              </a>{' '}
              <span class="aside">{site}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="reads">
        <h2 id="reads">What it reads, and what it never sends</h2>
        <p>
          It reads the links and the text of pages on LessWrong, the Alignment Forum, the EA Forum,
          GreaterWrong, arXiv and ar5iv, and of no other site unless you say so. What it looks up is
          in this browser. It sends nothing: no address, no claim, no note, no statistics.
        </p>
        <p>
          Sync is off. If you want your claims and notes on other devices too, turn it on in the{' '}
          <a href="options.html#sync">settings</a>: with your own server, or the browser’s sync.
        </p>
      </section>
      <p class="welcome-ways">
        <a class="button button-main" href="library.html">
          Open the library
        </a>
        <a class="button" href="options.html">
          Settings
        </a>
      </p>
    </main>
  );
}

/** A line of a page with its mark, and the card at that mark, both as they are in a page. */
function Example() {
  // The dataset may still be on its way into the library.
  const { answer: loaded } = useAnswer(() => ask('work', { id: EXAMPLE }));
  if (!loaded) return null;
  const { work, others } = loaded.work;
  return (
    <section class="welcome-example" aria-label="An example">
      <p class="welcome-line">
        <span class="welcome-mark" aria-hidden="true">
          <span>{others.length}</span>
        </span>
        <span>
          An agent that goes on doing well while the world changes must have learned how it works,
          says <span class="welcome-link">{work.title}</span>.
        </span>
      </p>
      <div class="welcome-card">
        <p class="card-title">
          <strong>{work.title}</strong>
        </p>
        <CardClaims loaded={loaded} />
        <p class="card-more">
          <a href={`library.html#/work/${work.id}`}>All claims on this paper</a>
        </p>
      </div>
    </section>
  );
}
