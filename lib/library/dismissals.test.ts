import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { dismiss, dismissedOn, takeBackDismissal } from './dismissals.ts';
import { newLibrary, sourceId, workId } from './pack.examples.ts';

const PAPER = workId('arxiv:2401.00001');
const COPY = workId('doi:10.1000/x');
const OTHER = workId('arxiv:2401.00002');
const PAGE = sourceId('lw:Ab3dEf7hJkMnPqRsT');
const ANOTHER_PAGE = sourceId('lw:Ab3dEf7hJkMnPqRsU');

it('keeps what was dismissed on a page, under every id, until it is taken back', async () => {
  const library = await newLibrary();
  await dismiss(library, PAGE, [PAPER, COPY]);
  await dismiss(library, PAGE, [OTHER]);
  await dismiss(library, PAGE, [OTHER]);
  expect(await dismissedOn(library, PAGE)).toEqual(new Set([PAPER, COPY, OTHER]));
  expect(await dismissedOn(library, ANOTHER_PAGE)).toEqual(new Set());
  await takeBackDismissal(library, PAGE, [PAPER, COPY]);
  expect(await dismissedOn(library, PAGE)).toEqual(new Set([OTHER]));
});
