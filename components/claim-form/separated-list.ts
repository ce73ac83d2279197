/**
 * Several names or topics in one field, separated by commas; by semicolons where one of them holds
 * a comma.
 *
 * @module
 */

/** The values that are written in a field, each once. */
export function readList(text: string): string[] {
  const parts = text.split(text.includes(';') ? ';' : ',');
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** The values as they stand in a field. */
export function writeList(values: readonly string[]): string {
  const needsSemicolons = values.some((value) => value.includes(','));
  const written = values.join(needsSemicolons ? '; ' : ', ');
  return needsSemicolons && values.length === 1 ? `${written};` : written;
}

/** The value that is being written: what stands after the last separator. */
export function lastOfList(text: string): string {
  return text.slice(lastSeparator(text) + 1).trim();
}

/** The field with another value in the place of the last, ready for the next. */
export function completeList(text: string, value: string): string {
  const end = lastSeparator(text);
  const separator = text.includes(';') ? '; ' : ', ';
  const before = end < 0 ? '' : `${text.slice(0, end).trimEnd()}${separator}`;
  return `${before}${value}${separator}`;
}

function lastSeparator(text: string): number {
  return text.lastIndexOf(text.includes(';') ? ';' : ',');
}
