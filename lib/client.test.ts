import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageEvent } from './messages.ts';

const runtime = vi.hoisted(() => ({
  sendMessage: vi.fn(),
  onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));

const { ask, onEvent } = await import('./client.ts');

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

describe('ask', () => {
  it('sends the name and the request, and gives the reply', async () => {
    runtime.sendMessage.mockResolvedValue({ reply: true });
    expect(await ask('confirmFrame', { word: 'w' })).toBe(true);
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      to: 'background:page',
      name: 'confirmFrame',
      request: { word: 'w' },
      id: expect.any(String),
    });
  });

  it('asks again where the worker was stopped in the middle', async () => {
    runtime.sendMessage
      .mockRejectedValueOnce(new Error('Receiving end does not exist.'))
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce({ reply: { kind: 'none' } });
    const reply = ask('page', {});
    await vi.runAllTimersAsync();
    expect(await reply).toEqual({ kind: 'none' });
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('gives up with the browser’s words', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    const refused = expect(ask('page', {})).rejects.toThrow('Receiving end does not exist.');
    await vi.runAllTimersAsync();
    await refused;
  });

  it('gives the background’s own words, and does not ask again', async () => {
    runtime.sendMessage.mockResolvedValue({ error: 'page: tab is no number' });
    await expect(ask('page', {})).rejects.toThrow('page: tab is no number');
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });
});

describe('onEvent', () => {
  it('hears events, and nothing else, until it is stopped', () => {
    const heard: PageEvent[] = [];
    const stop = onEvent((event) => heard.push(event));
    const [receive] = runtime.onMessage.addListener.mock.calls[0] ?? [];
    receive({ event: 'libraryChanged' });
    receive({ to: 'background:page', name: 'page', request: {} });
    receive(null);
    expect(heard).toEqual([{ event: 'libraryChanged' }]);
    stop();
    expect(runtime.onMessage.removeListener).toHaveBeenCalledWith(receive);
  });
});
