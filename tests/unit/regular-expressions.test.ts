import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SHIPPED = '{components,entrypoints,lib}/**/*.{ts,tsx}';

/**
 * What a page holds is read by these, so their cost must grow with the length of a text and no
 * faster. Addresses and texts are long, and a page may have been made to hurt.
 */
describe('a regular expression', () => {
  it('is found in the source', () => {
    expect(expressionsIn('a.ts', 'const a = b / c / /d+/.exec(e);')).toEqual(['/d+/']);
  });

  it.each(['/(a+)+$/', '/^a*a*$/', '/a+$/'])('%s would be refused', (literal) => {
    expect(slownessOf(literal)).not.toEqual([]);
  });

  const files = globSync(SHIPPED, { cwd: ROOT }).filter((file) => !/\.test\.tsx?$/.test(file));
  it.each(files.sort())('costs no more than linear time in %s', (file) => {
    const slow = expressionsIn(file, readFileSync(join(ROOT, file), 'utf8')).flatMap(slownessOf);
    expect(slow).toEqual([]);
  });
});

/** The literals of a source, in order. */
function expressionsIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return found;
}

/** Why a literal may cost more than linear time: one line for each reason. */
function slownessOf(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) });
  return reports.map(({ type, character }) => `${literal}: ${type} of ${character.literal.source}`);
}
