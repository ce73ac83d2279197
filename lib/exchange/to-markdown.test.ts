import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SET } from './set.examples.ts';
import { writeMarkdown } from './to-markdown.ts';
import { WORKS } from './works.examples.ts';
import { zipFiles } from './zip-files.ts';

const FILES = writeMarkdown(SET);
const [paper] = FILES;
const text = paper?.text ?? '';

function sectionOf(heading: string): string {
  return (
    text
      .split(`${heading}\n\n`)[1]
      ?.split(/\n\n##/)[0]
      ?.trim() ?? ''
  );
}

describe('writeMarkdown', () => {
  it('gives a file a work, named by its title', () => {
    expect(FILES.map(({ name }) => name)).toEqual([
      'Function Vectors in Large Language Models.md',
      'A post why tags and links stay words.md',
      'Scheming.md',
    ]);
  });

  it('heads it with what the work is', () => {
    expect(parse(text.split('---')[1] ?? '')).toEqual({
      title: 'Function Vectors in Large Language Models',
      ids: ['arxiv:2310.15213', 'openreview:AwyxtyMwaG'],
      authors: ['Eric Todd', 'David Bau', 'et al.'],
      year: 2023,
      published: 'ICLR 2024',
      url: 'https://functions.baulab.info/',
      topics: ['function-vectors'],
      reading: 'read',
      stance: 'supports',
    });
  });

  it('tells what it says, quotes it, and keeps marks as words', () => {
    expect(sectionOf('## What it says')).toMatchInlineSnapshot(`
      "- Function vectors are causal across contexts. *(moderate)* — [Eric Todd, David Bau, 2024-02-29](https://www.lesswrong.com/posts/w4aeAFzSAguvqA5qu/a-post#:~:text=We%20find%20that%20FVs%20are,are%20*causal*%20across%20contexts)
        > We find that FVs are \\*causal\\*
        > across contexts
      - It says so. — [source](https://arxiv.org/abs/2310.15213)"
    `);
  });

  it('tells what others say by stance, with the notes on it', () => {
    expect(sectionOf('## What others say\n\n### Disputes')).toMatchInlineSnapshot(`
      "- That does not follow. *(disputes)* — [Jane Doe, 2024-03](https://example.org/page?x=1#:~:text=That%20does,not%20follow.)

        A note
        of two lines"
    `);
    expect(sectionOf('## Notes')).toBe(
      'Read § 3 again: <https://arxiv.org/abs/2310.15213> \\#todo',
    );
  });

  it('sets apart what an editor mapped', () => {
    expect(FILES[2]?.text).toContain('## Related, by our mapping\n\n- Function vectors are causal');
    expect(FILES[2]?.text).not.toContain('## What others say');
  });

  it('keeps titles from being anything but words', () => {
    expect(FILES[1]?.text).toContain('# A post: why \\#tags and \\[\\[links\\]\\] stay words');
  });

  it('loses no claim that concerns none of the works', () => {
    const files = writeMarkdown({ ...SET, works: [] });
    expect(files.map(({ name }) => name)).toEqual(['Other claims.md']);
    expect(files[0]?.text.match(/^- /gm)).toHaveLength(SET.claims.length);
  });

  it('is packed as one archive, the same every time', () => {
    const files = writeMarkdown({ works: WORKS, claims: [], abouts: [] });
    const archive = zipFiles(files);
    const read = Object.entries(unzipSync(archive)).map(([name, bytes]) => ({
      name,
      text: strFromU8(bytes),
    }));
    expect(read).toEqual(files);
    expect(zipFiles(files)).toEqual(archive);
  });
});
