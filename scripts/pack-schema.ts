/**
 * `node scripts/pack-schema.ts` writes docs/pack.schema.json, the JSON Schema of the pack format,
 * from the schema by which packs are read.
 *
 * @module
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { claimSchema, workSchema } from '../lib/claims/model.ts';
import { aboutEntrySchema } from '../lib/exchange/findings.ts';
import { packFileSchema } from '../lib/exchange/pack-file.ts';
import { SCHEMES } from '../lib/works/work-id.ts';

export const PACK_SCHEMA = join(import.meta.dirname, '../docs/pack.schema.json');

const ID = { pattern: `^(?:${SCHEMES.join('|')}):\\S+$`, maxLength: 2_048 };

/** What the model's own checks demand, by their messages, as far as JSON Schema can say it. */
const CHECKS: Readonly<Record<string, JsonSchema>> = {
  'not a work id (scheme:value)': ID,
  'not a source (a work id, or url: and an address)': ID,
  'not a http or https address': { format: 'uri', pattern: '^[hH][tT][tT][pP][sS]?:' },
  'not a date (YYYY, YYYY-MM or YYYY-MM-DD)': { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  'no such date': {},
  'ends before it starts': {},
  'a control character or line break': { pattern: '^\\P{Cc}*$' },
  'a control character': { pattern: '^[\\P{Cc}\\n\\t]*$' },
};

/** The schema as the file holds it. What a check demands beyond it stands in docs/pack-format.md. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packFileSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: { work: workSchema, claim: claimSchema, about: aboutEntrySchema },
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'check') return undefined;
      const { message } = valibotAction as v.CheckAction<unknown, string>;
      const check = CHECKS[message];
      if (!check) throw new Error(`The schema cannot tell yet what “${message}” demands.`);
      return { ...jsonSchema, ...check };
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Claimside pack', ...rest }, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(PACK_SCHEMA, packJsonSchema());
