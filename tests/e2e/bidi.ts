/**
 * The few commands of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/) that Puppeteer does not
 * offer: functions called with a closed shadow root, and in the frames of an extension.
 *
 * @module
 */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** A tab and its frames. */
export class BidiPage {
  readonly #connection: Connection;
  readonly #id: string;

  constructor(page: Page) {
    // Puppeteer keeps both to itself, but has them under these names in every BiDi session.
    this.#connection = (page.browser() as unknown as { connection: Connection }).connection;
    this.#id = (page.mainFrame() as unknown as { _id: string })._id;
  }

  /** Calls a function with the closed root of the first element that a selector finds. */
  async inClosedRoot<Result, Argument>(
    selector: string,
    read: (root: ShadowRoot, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result | undefined> {
    const { result } = await this.#connection.send('browsingContext.locateNodes', {
      context: this.#id,
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const { nodes } = result as { nodes: readonly LocatedNode[] };
    const sharedId = nodes[0]?.value.shadowRoot?.sharedId;
    if (!sharedId) return undefined;
    const context = new BidiContext(this.#connection, this.#id, '');
    return context.call(
      `(root, argument) => JSON.stringify((${read})(root, JSON.parse(argument)))`,
      { sharedId },
      { type: 'string', value: JSON.stringify(argument) },
    ) as Promise<Result | undefined>;
  }

  /** The tab itself, or a frame of it, whose address a test accepts; waited for. */
  async waitForContext(isWanted: (address: string) => boolean): Promise<BidiContext> {
    let found: ContextInfo | undefined;
    const look = async () => {
      found = (await this.#contexts()).find(({ url }) => isWanted(url));
      return found !== undefined;
    };
    await expect.poll(look, { message: 'the extension’s page' }).toBe(true);
    if (!found) throw new Error('The extension’s page is gone again.');
    return new BidiContext(this.#connection, found.context, found.url);
  }

  async #contexts(): Promise<ContextInfo[]> {
    const { result } = await this.#connection.send('browsingContext.getTree', { root: this.#id });
    const flat = (contexts: readonly ContextInfo[]): ContextInfo[] =>
      contexts.flatMap((each) => [each, ...flat(each.children ?? [])]);
    return flat((result as { contexts: readonly ContextInfo[] }).contexts);
  }
}

/** A document: a tab's own, or one of a frame. */
export class BidiContext {
  readonly address: string;
  readonly #connection: Connection;
  readonly #id: string;

  constructor(connection: Connection, id: string, address: string) {
    this.#connection = connection;
    this.#id = id;
    this.address = address;
  }

  /** Calls a function in the document; it may use nothing from outside it. */
  evaluate<Result, Argument = undefined>(
    read: (argument: Argument) => Result,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ): Promise<Result> {
    const source = `(argument) => JSON.stringify((${read})(argument && JSON.parse(argument)))`;
    const value = argument === undefined ? '' : JSON.stringify(argument);
    return this.call(source, { type: 'string', value }) as Promise<Result>;
  }

  /** Clicks the middle of the nth element that a selector finds with the mouse. */
  async click(selector: string, nth = 0): Promise<void> {
    const place = await this.evaluate(
      ([query, index]: readonly [string, number]) => {
        const element = document.querySelectorAll(query)[index];
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      [selector, nth] as const,
    );
    if (!place) throw new Error(`There is no ${selector} to click.`);
    const { x, y } = place;
    await this.#connection.send('input.performActions', {
      context: this.#id,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Calls a function whose result is JSON text, with BiDi's local values. */
  async call(functionDeclaration: string, ...parameters: readonly object[]): Promise<unknown> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration,
      arguments: parameters,
      target: { context: this.#id },
      awaitPromise: true,
    });
    const answer = result as CallResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface LocatedNode {
  readonly value: { readonly shadowRoot?: { readonly sharedId: string } | null };
}

interface ContextInfo {
  readonly context: string;
  readonly url: string;
  readonly children: readonly ContextInfo[] | null;
}

type CallResult =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
