import { describe, expect, it } from 'vitest';
import { MemoryRemote } from '../memory-remote.examples.ts';
import { foldersIn } from '../names.ts';
import { RemoteError } from '../remote.ts';
import { probeRemote } from './probe.ts';

describe('trying a remote', () => {
  it('leaves what is there, and nothing else', async () => {
    const remote = new MemoryRemote();
    await remote.put('a/1', new Uint8Array([1]));
    await probeRemote(remote, 'b');
    expect([...remote.files.keys()]).toEqual(['a/1']);
  });

  it('tells nobody of a trial that was broken off', () => {
    expect(foldersIn(['b/probe'])).toEqual({ folders: new Map(), strange: [] });
  });

  it.each([
    ['takes a file and does not have it', 'put', async () => {}, /does not have it/],
    [
      'gives back another',
      'get',
      async () => new Uint8Array(2048),
      /another file than it was given/,
    ],
    ['gives back a part', 'get', async () => new Uint8Array(1), /another file than it was given/],
    ['lists nothing', 'list', async () => [], /does not list a file that it has/],
    ['deletes nothing', 'delete', async () => {}, /keeps what was deleted/],
  ] as const)('refuses one that %s', async (_what, method, instead, message) => {
    const remote = Object.assign(new MemoryRemote(), { [method]: instead });
    await expect(probeRemote(remote, 'a')).rejects.toMatchObject({
      name: 'RemoteError',
      message: expect.stringMatching(message),
    });
  });

  it('says what went wrong first, though deleting fails too', async () => {
    const failing = (message: string) => async () => {
      throw new RemoteError('server', message);
    };
    const remote = Object.assign(new MemoryRemote(), {
      get: failing('reading'),
      delete: failing('deleting'),
    });
    await expect(probeRemote(remote, 'a')).rejects.toThrow('reading');
  });
});
