/**
 * The end of an address or an identifier that stands in a sentence.
 *
 * @module
 */

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

const BRACKET = /[()[\]{}<>]/g;

const PUNCTUATION = /[.,;:!?'"’”»…/\\|*]/;

/**
 * The text without what the sentence around it put after it. A closing bracket is kept where it was
 * opened within the text: brackets belong to some addresses and to old DOIs.
 */
export function withoutPunctuation(text: string): string {
  const count = new Map<string, number>();
  for (const [bracket] of text.matchAll(BRACKET)) count.set(bracket, (count.get(bracket) ?? 0) + 1);
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    const opener = OPENERS[last];
    const closed = count.get(last) ?? 0;
    if (opener ? (count.get(opener) ?? 0) >= closed : !PUNCTUATION.test(last)) break;
    count.set(last, closed - 1);
  }
  return text.slice(0, end);
}
