import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionList } from './option-list.ts';

const WORDS = ['causal', 'cause', 'agents'];
const find = vi.fn(async (text: string) => WORDS.filter((word) => word.startsWith(text)));
const onTake = vi.fn<(word: string, text: string) => void>();

function makeList(): OptionList<string> {
  return new OptionList({ find, onTake });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe('OptionList', () => {
  it('asks once the reader pauses, for what was written last', async () => {
    const list = makeList();
    list.follow('c');
    list.follow('caus');
    await vi.runAllTimersAsync();
    expect(find.mock.calls).toEqual([['caus']]);
    expect(list.options.value).toEqual(['causal', 'cause']);
    expect(list.isEmpty.value).toBe(false);
  });

  it('asks nothing of an empty text, and says where nothing is found', async () => {
    const list = makeList();
    list.follow(' ');
    await vi.runAllTimersAsync();
    expect(find).not.toHaveBeenCalled();
    list.follow('zebra');
    await vi.runAllTimersAsync();
    expect(list.isEmpty.value).toBe(true);
  });

  it('shows no answer to an older question', async () => {
    const list = makeList();
    const late = Promise.withResolvers<string[]>();
    find.mockReturnValueOnce(late.promise);
    list.follow('c');
    await vi.runAllTimersAsync();
    list.follow('a');
    await vi.runAllTimersAsync();
    late.resolve(['causal']);
    await vi.runAllTimersAsync();
    expect(list.options.value).toEqual(['agents']);
  });

  it('moves the mark round and round, from either end', async () => {
    const list = makeList();
    list.follow('caus');
    await vi.runAllTimersAsync();
    list.move(-1);
    expect(list.marked.value).toBe(1);
    list.move(1);
    expect(list.marked.value).toBe(0);
    expect(list.takeMarked()).toBe(true);
    expect(onTake.mock.calls).toEqual([['causal', 'caus']]);
    expect(list.isOpen.value).toBe(false);
  });

  it('takes nothing where nothing is marked', async () => {
    const list = makeList();
    list.follow('caus');
    await vi.runAllTimersAsync();
    expect(list.takeMarked()).toBe(false);
    expect(onTake).not.toHaveBeenCalled();
  });

  it('takes the first of a text without waiting', async () => {
    const list = makeList();
    list.follow('ag');
    await list.takeFirstOf('ag');
    await vi.runAllTimersAsync();
    expect(find).toHaveBeenCalledTimes(1);
    expect(onTake.mock.calls).toEqual([['agents', 'ag']]);
  });

  it('takes the first of a text also where the reader writes on', async () => {
    const list = makeList();
    const late = Promise.withResolvers<string[]>();
    find.mockReturnValueOnce(late.promise);
    const taking = list.takeFirstOf('c');
    list.follow('ag');
    late.resolve(['causal']);
    await taking;
    expect(onTake.mock.calls).toEqual([['causal', 'c']]);
    await vi.runAllTimersAsync();
    expect(list.options.value).toEqual(['agents']);
  });

  it('has no options where the question fails', async () => {
    find.mockRejectedValueOnce(new Error('unreachable'));
    const list = makeList();
    await list.takeFirstOf('ag');
    expect(list.options.value).toEqual([]);
    expect(list.isEmpty.value).toBe(true);
  });
});
