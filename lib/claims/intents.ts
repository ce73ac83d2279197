/**
 * Why a claim cites something: the properties of CiTO, the Citation Typing Ontology
 * (http://purl.org/spar/cito), with the words a reader sees and the stance each is grouped under.
 *
 * @module
 */

/** How the UI groups intents. Derived from the intent, never stored. */
export type Stance = 'disputes' | 'supports' | 'reliesOn' | 'mentions';

/** The stances in the order they are shown. */
export const STANCES = ['disputes', 'supports', 'reliesOn', 'mentions'] as const;

type IntentRow = readonly [stance: Stance, words: string];

const INTENT_ROWS = {
  disputes: ['disputes', 'disputes'],
  disagreesWith: ['disputes', 'disagrees with'],
  refutes: ['disputes', 'refutes'],
  critiques: ['disputes', 'criticises'],
  qualifies: ['disputes', 'qualifies'],
  corrects: ['disputes', 'corrects'],
  ridicules: ['disputes', 'ridicules'],
  derides: ['disputes', 'derides'],
  parodies: ['disputes', 'parodies'],

  supports: ['supports', 'supports'],
  agreesWith: ['supports', 'agrees with'],
  confirms: ['supports', 'confirms'],

  citesAsEvidence: ['reliesOn', 'cites as evidence'],
  citesAsAuthority: ['reliesOn', 'cites as authority'],
  obtainsSupportFrom: ['reliesOn', 'draws support from'],
  obtainsBackgroundFrom: ['reliesOn', 'takes background from'],
  extends: ['reliesOn', 'extends'],
  updates: ['reliesOn', 'updates'],
  usesMethodIn: ['reliesOn', 'uses the method of'],
  usesConclusionsFrom: ['reliesOn', 'uses the conclusions of'],
  usesDataFrom: ['reliesOn', 'uses the data of'],
  citesAsPotentialSolution: ['reliesOn', 'sees a possible solution in'],

  cites: ['mentions', 'mentions'],
  citesAsDataSource: ['mentions', 'cites as data source'],
  citesAsMetadataDocument: ['mentions', 'cites for metadata'],
  citesAsRecommendedReading: ['mentions', 'recommends reading'],
  citesAsRelated: ['mentions', 'cites as related'],
  citesAsSourceDocument: ['mentions', 'cites as source'],
  citesForInformation: ['mentions', 'cites for information'],
  compiles: ['mentions', 'compiles'],
  containsAssertionFrom: ['mentions', 'contains a statement from'],
  credits: ['mentions', 'credits'],
  describes: ['mentions', 'describes'],
  discusses: ['mentions', 'discusses'],
  documents: ['mentions', 'documents'],
  includesExcerptFrom: ['mentions', 'includes an excerpt from'],
  includesQuotationFrom: ['mentions', 'quotes'],
  likes: ['mentions', 'likes'],
  linksTo: ['mentions', 'links to'],
  plagiarizes: ['mentions', 'plagiarises'],
  repliesTo: ['mentions', 'replies to'],
  retracts: ['mentions', 'retracts'],
  reviews: ['mentions', 'reviews'],
  speculatesOn: ['mentions', 'speculates on'],
} as const satisfies Record<string, IntentRow>;

/** A CiTO property name, such as `citesAsEvidence`. */
export type Intent = keyof typeof INTENT_ROWS;

/** Every intent, grouped by stance. */
export const INTENTS = Object.keys(INTENT_ROWS) as [Intent, ...Intent[]];

/** The stance an intent is grouped under. */
export function stanceOf(intent: Intent): Stance {
  return INTENT_ROWS[intent][0];
}

/** The intent as a reader would say it: "draws support from". */
export function wordsOf(intent: Intent): string {
  return INTENT_ROWS[intent][1];
}
