/**
 * File names that every system takes: Windows, macOS, Linux, Android, and Obsidian's links.
 *
 * @module
 */

/** What Windows forbids, and what means something in Obsidian's links. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]]/g;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Names of devices on Windows, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** File systems allow 255 bytes; some room is left for a number and an ending. */
const LONGEST_BYTES = 180;

const ENCODER = new TextEncoder();

/** The text as the name of a file, without an ending; `fallback` where nothing is left of it. */
export function safeFileName(text: string, fallback: string): string {
  const bare = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/\s+/g, ' ');
  const name = withoutDots(cut(withoutDots(bare)));
  if (name === '') return fallback === '' ? 'untitled' : safeFileName(fallback, '');
  return DEVICE.test(name) ? `${name.charAt(0)}_${name.slice(1)}` : name;
}

/** The names, each once also where capitals do not count: the second "A" is "A (2)". */
export function uniqueFileNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    let unique = name;
    for (let count = counts.get(key) ?? 1; used.has(unique.toLowerCase()); ) {
      count += 1;
      counts.set(key, count);
      unique = `${name} (${count})`;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** Neither hidden, nor ending in a dot or a blank, which Windows drops. */
function withoutDots(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && '. '.includes(name.charAt(start))) start += 1;
  while (end > start && '. '.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

/** At most so many bytes, ending with a whole character. */
function cut(text: string): string {
  const { read } = ENCODER.encodeInto(text, new Uint8Array(LONGEST_BYTES));
  return text.slice(0, read);
}
