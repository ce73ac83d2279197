import { expect, test } from 'vitest';
import { MemoryRemote } from './memory-remote.examples.ts';
import { type Remote, RemoteError } from './remote.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

test('a remote gives back what was put, and nothing where nothing is', async () => {
  const remote: Remote = new MemoryRemote();
  await remote.put('a/1', bytes(1, 2));
  await remote.put('b/1', bytes(3));

  expect(await remote.get('a/1')).toEqual(bytes(1, 2));
  expect(await remote.list('a/')).toEqual(['a/1']);
  expect(await remote.get('a/2')).toBeUndefined();

  await remote.delete('a/1');
  await remote.delete('a/1');
  expect(await remote.list('')).toEqual(['b/1']);
});

test('what goes wrong has a kind, words for the reader, and how long to wait', async () => {
  const full = await new MemoryRemote(1).put('a/1', bytes(1, 2)).catch((error: unknown) => error);
  expect(full).toMatchObject({ name: 'RemoteError', kind: 'full', message: 'The remote is full.' });

  const busy = new RemoteError('tooMany', 'The server asks to wait.', { retryAfter: 30_000 });
  expect(busy.retryAfter).toBe(30_000);
});
