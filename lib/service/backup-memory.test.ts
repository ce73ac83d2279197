import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { isDue, isReminded, NO_BACKUP } = await import('./backup-memory.ts');

const NOON = Date.UTC(2026, 0, 10, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WEEKLY = { ...NO_BACKUP, isWeekly: true };
const written = (days: number) => ({ at: NOON - days * DAY, file: 'a.json', upTo: 5 });

describe('a weekly backup', () => {
  it('is due a week after the last one, where something has changed since', () => {
    expect(isDue({ ...WEEKLY, written: written(7) }, NOON, 6)).toBe(true);
    expect(isDue({ ...WEEKLY, written: written(6.9) }, NOON, 6)).toBe(false);
    expect(isDue({ ...WEEKLY, written: written(30) }, NOON, 5)).toBe(false);
  });

  it('is due at once where none was written, unless nothing was', () => {
    expect(isDue(WEEKLY, NOON, 1)).toBe(true);
    expect(isDue(WEEKLY, NOON, 0)).toBe(false);
  });

  it('is never due where the reader does not want it', () => {
    expect(isDue({ ...NO_BACKUP, written: written(30) }, NOON, 6)).toBe(false);
  });

  it('is tried again half a day after it failed', () => {
    expect(isDue({ ...WEEKLY, triedAt: NOON - 11 * HOUR }, NOON, 1)).toBe(false);
    expect(isDue({ ...WEEKLY, triedAt: NOON - 12 * HOUR }, NOON, 1)).toBe(true);
  });

  it('is written again though the clock was far ahead when it last was', () => {
    expect(isDue({ ...WEEKLY, written: written(-400) }, NOON, 6)).toBe(true);
  });
});

describe('the reminder', () => {
  it('comes at fifty claims', () => {
    expect(isReminded(NO_BACKUP, 49, false)).toBe(false);
    expect(isReminded(NO_BACKUP, 50, false)).toBe(true);
  });

  it('does not come where there is a copy, or will be, or the reader wants no word of it', () => {
    expect(isReminded(NO_BACKUP, 50, true)).toBe(false);
    expect(isReminded(WEEKLY, 50, false)).toBe(false);
    expect(isReminded({ ...NO_BACKUP, written: written(1) }, 50, false)).toBe(false);
    expect(isReminded({ ...NO_BACKUP, isReminderDismissed: true }, 50, false)).toBe(false);
  });
});
