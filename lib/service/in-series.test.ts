import { describe, expect, it } from 'vitest';
import { inSeries } from './in-series.ts';

describe('inSeries', () => {
  it('begins a task when the one before it has ended, well or not', async () => {
    const inTurn = inSeries();
    const told: string[] = [];
    const task = (name: string, fails = false) =>
      inTurn(async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const replies = await Promise.allSettled([task('one'), task('two', true), task('three')]);
    expect(told).toEqual(['one', 'two', 'three'].flatMap((it) => [`${it} begins`, `${it} ends`]));
    expect(replies).toMatchObject([
      { status: 'fulfilled', value: 'one' },
      { status: 'rejected', reason: { message: 'two' } },
      { status: 'fulfilled', value: 'three' },
    ]);
  });
});
