/**
 * The short form of a host.
 *
 * @module
 */

/** A host without `www.`, unless nothing but a top-level domain would be left. */
export function bareHost(host: string): string {
  let bare = host;
  while (bare.startsWith('www.') && bare.includes('.', 4)) bare = bare.slice(4);
  return bare;
}
