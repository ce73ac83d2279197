import { describe, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

describe('oneAtATime', () => {
  it('answers what is asked meanwhile with one more run', async () => {
    const begun: (() => void)[] = [];
    const ask = oneAtATime(() => new Promise<void>((end) => begun.push(end)));
    const first = ask();
    const second = ask();
    const third = ask();
    expect(begun).toHaveLength(1);
    begun[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toHaveLength(2);
    begun[1]?.();
    await Promise.all([first, second, third]);
    expect(begun).toHaveLength(2);
  });

  it('runs again when it is asked later', async () => {
    let runs = 0;
    const ask = oneAtATime(async () => {
      runs += 1;
    });
    await ask();
    await ask();
    expect(runs).toBe(2);
  });
});
