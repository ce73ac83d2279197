/**
 * A page that attacks: its script is there before us, replaces what others rely on, forges what a
 * reader does, and takes, copies and covers our element as long as it runs.
 *
 * @module
 */

/** What the attacking page says of itself when asked, on `window.attack`. */
export interface Attack {
  /** Everything that it got at. */
  readonly loot: readonly string[];
  /** From now on it also removes, copies and covers our element, until `stop`. */
  tearDown(): void;
  stop(): void;
}

/** Strict, so that what we need must not be what the page allows. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'nonce-attack'",
  "style-src 'unsafe-inline'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The whole page: links to works with claims, and the script, which runs before all else. */
export function attackingPage(works: readonly string[]): string {
  const links = works.map((id) => `<li><a href="https://arxiv.org/abs/${id}">work ${id}</a></li>`);
  return `<!doctype html><script nonce="attack">(${attack})()</script><title>Attacking</title>
    <main><p>Here the page watches itself with great care.</p><ul>${links.join('')}</ul>
    <textarea aria-label="The page’s own field"></textarea></main>`;
}

/** Runs in the page. It may use nothing from outside it. */
function attack(): void {
  const loot: string[] = [];
  const tell = (...words: readonly unknown[]) => {
    if (loot.length < 200_000) loot.push(words.map(String).join(' '));
  };
  replaceGlobals();
  listen();
  const forging = setInterval(forge, 100);
  let tearing: ReturnType<typeof setInterval> | undefined;
  Object.assign(window, {
    attack: {
      loot,
      tearDown: () => {
        tearing = setInterval(tear, 40);
      },
      stop: () => {
        clearInterval(forging);
        clearInterval(tearing);
        for (const cover of document.querySelectorAll('.cover')) cover.remove();
      },
    },
  });

  /** What a content script or a frame of ours might call, were it not in a world of its own. */
  function replaceGlobals(): void {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, { ...options, mode: 'open' });
      tell('root', this.nodeName, root.innerHTML);
      return root;
    };
    for (const name of ['stringify', 'parse'] as const) {
      const former = JSON[name] as (...all: unknown[]) => unknown;
      Object.assign(JSON, {
        [name]: (...all: unknown[]) => {
          const made = former(...all);
          tell(name, all[0], made);
          return made;
        },
      });
    }
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...all: Parameters<typeof addEventListener>
    ) {
      tell('listener', this, all[0]);
      return addEventListener.apply(this, all);
    };
    for (const name of ['fetch', 'requestIdleCallback', 'requestAnimationFrame'] as const) {
      const former = window[name] as (...all: unknown[]) => unknown;
      Object.assign(window, {
        [name]: (...all: unknown[]) => {
          tell(name, all[0]);
          return former.apply(window, all);
        },
      });
    }
  }

  function listen(): void {
    const names = ['message', 'keydown', 'keypress', 'keyup', 'input', 'paste', 'copy', 'focusin'];
    for (const name of names) {
      window.addEventListener(
        name,
        (event) => tell(name, (event as KeyboardEvent).key, (event as MessageEvent).data),
        true,
      );
    }
  }

  /** Events and messages that no reader made. */
  function forge(): void {
    const overlay = document.querySelector('claimside-overlay');
    const middle = { bubbles: true, composed: true, clientX: innerWidth - 100, clientY: 200 };
    for (const target of [overlay, document.body, window]) {
      for (const type of ['pointerdown', 'pointerup', 'click', 'pointerenter']) {
        target?.dispatchEvent(new MouseEvent(type, middle));
      }
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    }
    for (const to of ['overlay', 'background:overlay', 'background:page']) {
      window.postMessage({ to, name: 'page', request: {} }, '*');
      window.postMessage({ to, name: 'deleteAll', request: {} }, '*');
    }
    for (let n = 0; n < window.length; n++) {
      const frame = window[n];
      frame?.postMessage({ to: 'background:page', name: 'deleteAll', request: {} }, '*');
      try {
        tell('frame', frame?.document.documentElement.outerHTML, frame?.location.href);
      } catch (error) {
        tell('refused', error);
      }
    }
    tell('tree', overlay?.outerHTML, overlay?.shadowRoot?.innerHTML);
    tell(
      'elements',
      document.elementsFromPoint(innerWidth - 100, 200).map((each) => each.nodeName),
    );
    tell('resources', ...performance.getEntriesByType('resource').map(({ name }) => name));
  }

  function tear(): void {
    const overlay = document.querySelector('claimside-overlay');
    if (overlay) document.body.append(overlay.cloneNode(true));
    overlay?.remove();
    const cover = document.createElement('div');
    cover.className = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
    document.documentElement.append(cover);
    if (document.querySelectorAll('.cover').length > 20) document.querySelector('.cover')?.remove();
    for (const link of document.querySelectorAll('a')) link.removeAttribute('data-claimside-work');
  }
}
