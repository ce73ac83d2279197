/**
 * Where a claim was made.
 *
 * @module
 */
import { AddressReader } from './address-reader.ts';
import { bareHost } from './host.ts';
import { identify } from './identify.ts';
import { FORUM_PROFILES } from './sites/forums.ts';
import { LONGEST_ID, type WorkId } from './work-id.ts';

declare const sourceIdBrand: unique symbol;

/** The WorkId of the work where a claim was made, else `url:` and a normalised address. */
export type SourceId = string & { readonly [sourceIdBrand]: true };

const SCHEME = 'url:';

/** The longest address that is kept, in UTF-16 code units: what an id has room for. */
export const LONGEST_ADDRESS = LONGEST_ID - SCHEME.length;

/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|gbraid|wbraid|mc_[ce]id|_hs\w+|igshid|ref|ref_src)(?:=|$)/i;

const profiles = new AddressReader(FORUM_PROFILES);

/**
 * The source that an address is: the work it names, the person's profile on any mirror of a forum,
 * else the address itself, normalised. Undefined where it is no http or https address, carries a
 * user name, or is too long. The source of a source's own address is that source.
 */
export function sourceOf(address: string): SourceId | undefined {
  const normal = normalised(address);
  if (normal === undefined) return undefined;
  const id: WorkId | undefined =
    identify(address) ?? profiles.read(address) ?? identify(normal) ?? profiles.read(normal);
  if (id) return id as string as SourceId;
  return normal.length <= LONGEST_ADDRESS ? (`${SCHEME}${normal}` as SourceId) : undefined;
}

/** https, host without `www.`, no fragment, no tracking parameters, no slash at the end. */
function normalised(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const query = url.search.slice(1).split('&');
  const kept = query.filter((parameter) => parameter && !TRACKING.test(parameter)).join('&');
  let end = url.pathname.length;
  while (url.pathname[end - 1] === '/') end--;
  const port = url.port && url.port !== '443' ? `:${url.port}` : '';
  const path = url.pathname.slice(0, end);
  return `https://${bareHost(url.hostname)}${port}${path}${kept && `?${kept}`}`;
}
