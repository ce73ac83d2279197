import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { davResponse, multistatus } from './answers.examples.ts';
import { readFileNames } from './multistatus.ts';

const FOLDER = new URL('https://cloud.example/dav/anna%20b/claimside/');
const RUNS = { seed: 11, numRuns: 300 };

const fileNames = fc.stringMatching(/^[\w~.-]{1,12}$/).filter((name) => !/^\.{1,2}$/.test(name));

/** One address, as different servers write it. */
const writings = fc.constantFrom<(path: string) => string>(
  (path) => path,
  (path) => `https://cloud.example${path}`,
  (path) => `https://CLOUD.example:443${path}`,
  (path) => path.replaceAll('~', '%7E').replaceAll('a', '%61'),
  (path) => ` ${path}\n`,
  (path) => path.replace('/claimside/', '/x/../claimside/'),
);

/** Places that are not directly in the folder, or no files. */
const foreign = fc
  .tuple(
    fileNames,
    fc.constantFrom<(name: string) => string>(
      (name) => davResponse(`https://evil.example${FOLDER.pathname}${name}`),
      (name) => davResponse(`http://cloud.example${FOLDER.pathname}${name}`),
      (name) => davResponse(`//evil.example${FOLDER.pathname}${name}`),
      (name) => davResponse(`${FOLDER.pathname}deeper/${name}`),
      (name) => davResponse(`${FOLDER.pathname}../${name}`),
      (name) => davResponse(`/other/${name}`),
      (name) => davResponse(`${FOLDER.pathname}${name}/`, '<D:collection/>'),
      (name) => davResponse(`${FOLDER.pathname}${name}`, '', 'HTTP/1.1 404 Not Found'),
      (name) => davResponse(`javascript:${name}`),
      (name) => davResponse(`${FOLDER.pathname}${name}%`),
      () => davResponse(''),
      () => '<D:response/>',
      (name) => `<href xmlns="other">${name}</href>`,
    ),
  )
  .map(([name, write]) => write(name));

describe('the list of a folder', () => {
  it('has every file in it, however written, and nothing from elsewhere', async () => {
    const files = fc.uniqueArray(fileNames, { maxLength: 6 });
    const rows = fc.tuple(files, writings, fc.array(foreign, { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(rows, async ([names, write, others]) => {
        const shown = names.map((name) => davResponse(write(FOLDER.pathname + name)));
        const xml = await multistatus(
          write(FOLDER.pathname),
          [],
          [...others, ...shown].join(''),
        )().text();
        expect(readFileNames(xml, FOLDER).sort()).toEqual([...names].sort());
      }),
      RUNS,
    );
  });

  it('is refused where a character of its markup is lost, or changes nothing but a name', async () => {
    const xml = await multistatus(FOLDER.pathname, ['a~1', 'a~2'])().text();
    const positions = fc.nat(xml.length - 1);
    fc.assert(
      fc.property(positions, (at) => {
        const names = namesOrNone(xml.slice(0, at) + xml.slice(at + 1));
        expect(names.every((name) => /^\w{0,2}~?\d?$/.test(name))).toBe(true);
      }),
      RUNS,
    );
  });

  it('is a list or an error, whatever is read', () => {
    const pieces = fc.constantFrom(
      '<D:multistatus xmlns:D="DAV:">',
      '</D:multistatus>',
      '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
      '&a;',
      '&#x0;',
      '<![CDATA[',
      ']]>',
      '<?xml version="1.1"?>',
      '<?x y?>',
      '<!-- -- -->',
      davResponse(FOLDER.pathname),
      davResponse(`${FOLDER.pathname}a~1`),
      '\ufeff',
      '<a:b/>',
    );
    const texts = fc.oneof(
      fc.array(pieces).map((list) => list.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (xml) => {
        expect(namesOrNone(xml).every((name) => name === 'a~1')).toBe(true);
      }),
      RUNS,
    );
  });
});

/** None where it is refused, which must be by an error in words. */
function namesOrNone(xml: string): string[] {
  try {
    return readFileNames(xml, FOLDER);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(TypeError);
    return [];
  }
}
