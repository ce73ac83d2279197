/**
 * Annotations of the W3C Web Annotation model, our own and other programs'
 * (https://www.w3.org/TR/annotation-model/).
 *
 * @module
 */
import * as v from 'valibot';
import { INTENTS, type Intent } from '../claims/intents.ts';
import { type Citation, type ClaimId, claimIdSchema } from '../claims/model.ts';
import { identify } from '../works/identify.ts';
import { isWorkId } from '../works/work-id.ts';
import { cleanLine, cleanLines, cleanText, textOfHtml } from './clean-text.ts';
import type { Findings } from './findings.ts';
import { ownIdOf } from './own-id.ts';
import { wholeName } from './person-name.ts';
import { takePassage } from './quoted-passage.ts';
import { readSelectors } from './selectors.ts';
import { CLAIM_IRI } from './to-web-annotation.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Takes one annotation. Where it has several targets, the first page counts. */
export async function takeWebAnnotation(
  annotation: Fields,
  found: Findings,
  place: string,
): Promise<void> {
  const target = listOf(annotation['target']).map(readTarget).find(Boolean);
  if (target === undefined) {
    found.skip(place, 'it has no target with an address');
    return;
  }
  const bodies = [...listOf(annotation['body']), ...listOf(annotation['bodyValue'])];
  const name = annotation['id'] ?? annotation['@id'];
  const isOurs = typeof name === 'string' && name.startsWith(CLAIM_IRI);
  const topics = texts(bodies, isTag).slice(0, MOST_TAGS);
  const note = texts(bodies, (body) => !isTag(body) && !(isOurs && isClaim(body))).join('\n\n');
  takePassage(
    {
      id: await idOf(name, annotation),
      ...target,
      ...(isOurs && claimIn(bodies)),
      note: note === '' ? undefined : note,
      topics: topics.length > 0 ? topics : undefined,
    },
    found,
    place,
  );
}

const MOST_TAGS = 100;

async function idOf(name: unknown, annotation: Fields): Promise<ClaimId> {
  const given = typeof name === 'string' ? name : JSON.stringify(annotation);
  return claimNamed(given) ?? ownIdOf(`annotation ${given}`);
}

/** The claim that an IRI of ours names. */
function claimNamed(iri: string): ClaimId | undefined {
  const isOurs = iri.startsWith(CLAIM_IRI);
  const parsed = v.safeParse(claimIdSchema, isOurs ? iri.slice(CLAIM_IRI.length) : '');
  return parsed.success ? parsed.output : undefined;
}

/** The page and the passage of a target: an address, a resource, or a part of one. */
function readTarget(raw: unknown) {
  if (typeof raw === 'string') return { address: raw };
  if (!isFields(raw)) return undefined;
  const source = raw['source'] ?? raw;
  const address = typeof source === 'string' ? source : isFields(source) && idIn(source);
  if (typeof address !== 'string') return undefined;
  const title = isFields(source)
    ? cleanLine(source['dcterms:title'] ?? source['title'] ?? source['label'])
    : undefined;
  return { address, title, ...readSelectors(raw['selector']) };
}

function idIn(resource: Fields): unknown {
  return resource['id'] ?? resource['@id'];
}

/** The texts of the bodies that `wanted` picks. */
function texts(bodies: readonly unknown[], wanted: (body: unknown) => boolean): string[] {
  return bodies
    .filter(wanted)
    .map((body) => cleanText(textOf(body)))
    .filter((text) => text !== undefined);
}

function textOf(body: unknown): unknown {
  if (!isFields(body)) return body;
  const value = body['value'];
  return body['format'] === 'text/html' && typeof value === 'string' ? textOfHtml(value) : value;
}

function isTag(body: unknown): boolean {
  return isFields(body) && listOf(body['purpose']).includes('tagging');
}

function isClaim(body: unknown): boolean {
  return isFields(body) && listOf(body['purpose']).includes('describing');
}

/** What our own annotations say of the claim beyond its passage. */
function claimIn(bodies: readonly unknown[]) {
  const body = bodies.find((one): one is Fields => isFields(one) && isClaim(one));
  if (!body) return {};
  const speaker = cleanLines(listOf(body['creator']).map(wholeName));
  return {
    text: cleanText(body['value']),
    speaker: speaker.length > 0 ? speaker : undefined,
    date: cleanLine(body['dcterms:date']),
    citations: citationsIn(body),
  };
}

const KNOWN: ReadonlySet<string> = new Set(INTENTS);
const CITO = 'cito:';

function citationsIn(body: Fields): Citation[] {
  return Object.entries(body).flatMap(([property, cited]) => {
    const intent = property.slice(CITO.length);
    if (!property.startsWith(CITO) || !KNOWN.has(intent)) return [];
    return listOf(cited).flatMap((one) => citationOf(one, intent as Intent));
  });
}

function citationOf(cited: unknown, intent: Intent): Citation[] {
  const iri = isFields(cited) ? idIn(cited) : cited;
  const named = isFields(cited) ? cited['dcterms:identifier'] : undefined;
  if (typeof iri !== 'string') return [];
  const claim = claimNamed(iri);
  if (claim) return [{ claim, intent, basis: 'linked' }];
  const work = typeof named === 'string' && isWorkId(named) ? named : identify(iri);
  return work ? [{ work, intent, basis: 'linked' }] : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
