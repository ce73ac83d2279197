/**
 * Whole names and their parts. The model keeps a name as it is written in the source; bibliographies
 * sort and shorten by family names, and bracket the names of groups.
 *
 * Where the family name begins cannot be known from a whole name alone. The rule is BibTeX's own:
 * the last word, with the small words before it ("de la Cruz").
 *
 * @module
 */
import { cleanLine } from './clean-text.ts';

/** A name as CSL-JSON writes it: a person by parts, or a whole name. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly literal?: string;
}

/** Words that only the names of groups hold. */
const GROUP =
  /(?:^|\s)(?:team|group|collaboration|consortium|committee|organi[sz]ation|university|institute|institution|laborator(?:y|ies)|labs?|foundation|society|association|network|project|centre|center|department|ministry|office|agency|council|commission|initiative|company|inc\.?|ltd\.?|llc|gmbh|research|community|editors|staff|openai|anthropic|deepmind|eleutherai|et al\.?)(?:[\s,.]|$)/i;

const PARTICLES = new Set(
  'af al ap bin da de degli dei del dela della den der des di do dos du el la las le los ten ter van vande vander vel von zu zum zur'.split(
    ' ',
  ),
);

const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

/** What stands in a list of names where it is not complete. */
const OTHERS = /^(?:et al\.?|others|and others)$/i;

/** Whether a name is that of a group, as far as its words tell. */
export function isGroup(name: string): boolean {
  return GROUP.test(name);
}

/** A name's parts; a group, or a name of one word or with a comma, stays whole. */
export function partsOf(name: string): CslName {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const hasSuffix = words.length > 2 && SUFFIX.test(last);
  const body = hasSuffix ? words.slice(0, -1) : words;
  if (body.length < 2 || name.includes(',') || isGroup(name)) return { literal: name };
  let family = body.length - 1;
  while (family > 1 && PARTICLES.has(body[family - 1] ?? '')) family -= 1;
  const particle = body.slice(family, -1).join(' ');
  return {
    family: body.at(-1) ?? '',
    given: body.slice(0, family).join(' '),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(hasSuffix && { suffix: last }),
  };
}

/** The whole name of its parts, as it is read aloud: given, particles, family, suffix. */
export function wholeName(name: unknown): string | undefined {
  if (typeof name === 'string') return cleanLine(name);
  if (typeof name !== 'object' || name === null) return undefined;
  const parts = name as Readonly<Record<string, unknown>>;
  const whole = cleanLine(parts['literal'] ?? parts['name']);
  if (whole !== undefined) return whole;
  const inOrder = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
  return cleanLine(
    inOrder
      .map((part) => cleanLine(parts[part]))
      .filter(Boolean)
      .join(' '),
  );
}

/** A name as lists write it, the family name first: "Cruz, José de la" turned to "de la Cruz, José". */
export function familyFirst(name: string): string {
  const parts = partsOf(name);
  if (parts.literal !== undefined) return parts.literal;
  const family = [parts['non-dropping-particle'], parts.family].filter(Boolean).join(' ');
  return [family, parts.suffix, parts.given].filter(Boolean).join(', ');
}

/** A list of names: whole ones, and whether more are meant than it names. */
export function namesIn(list: readonly (string | undefined)[]): {
  readonly names: string[];
  readonly more: boolean;
} {
  const names = list.filter((name) => name !== undefined);
  return {
    names: names.filter((name) => !OTHERS.test(name)),
    more: names.some((name) => OTHERS.test(name)),
  };
}
