/**
 * The end of an address or an identifier that stands in a sentence.
 *
 * @module
 */

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

const PUNCTUATION = /[.,;:!?'"’”»…/\\|*]/;

/**
 * The text without what the sentence around it put after it. A closing bracket is kept where it was
 * opened within the text: brackets belong to some addresses and to old DOIs.
 */
export function withoutPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    const opener = OPENERS[last];
    const kept = text.slice(0, end);
    if (opener ? count(kept, opener) >= count(kept, last) : !PUNCTUATION.test(last)) break;
  }
  return text.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
