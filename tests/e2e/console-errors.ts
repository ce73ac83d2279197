/**
 * What pages write as errors into their console, and what they throw and nobody catches.
 *
 * @module
 */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

export interface ConsoleError {
  /** The error's words, and where a resource failed its address. */
  readonly text: string;
  /** The address of the page at that moment. */
  readonly address: string;
}

const errorsOf = new WeakMap<Page, ConsoleError[]>();

/** Collects the errors of every page of the context from now on. */
export function watchConsole(context: BrowserContext): void {
  context.pages().forEach(watch);
  context.on('page', watch);
}

/** The errors of a page so far: those of its frames and of content scripts in it included. */
export function consoleErrors(page: Page): readonly ConsoleError[] {
  return errorsOf.get(page) ?? [];
}

function watch(page: Page): void {
  const errors: ConsoleError[] = [];
  errorsOf.set(page, errors);
  const add = (text: string) => errors.push({ text, address: page.url() });
  page.on('console', (message) => {
    if (message.type() === 'error') add(wordsOf(message));
  });
  page.on('pageerror', (error) => add(String(error)));
}

function wordsOf(message: ConsoleMessage): string {
  const text = message.text();
  return text.startsWith('Failed to load resource') ? `${text} ${message.location().url}` : text;
}
