import { describe, expect, it } from 'vitest';
import { countEndToEnd, countUnit } from './test-counts.ts';

describe('countUnit', () => {
  it('counts tests', () => {
    const report = { success: false, numPassedTests: 7, numFailedTests: 2 };
    expect(countUnit(report)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a failure outside any test', () => {
    const report = { success: false, numPassedTests: 7, numFailedTests: 0 };
    expect(countUnit(report)).toEqual({ passed: 7, failed: 1 });
  });
});

describe('countEndToEnd', () => {
  it('counts tests, and leaves out the skipped', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 4 };
    expect(countEndToEnd({ stats, errors: [] })).toEqual({ passed: 5, failed: 1 });
  });

  it('counts what passed when it was run again', () => {
    const stats = { expected: 5, unexpected: 0, flaky: 1 };
    expect(countEndToEnd({ stats, errors: [] })).toEqual({ passed: 6, failed: 0 });
  });

  it('counts errors outside any test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(countEndToEnd({ stats, errors: [{ message: 'no tests found' }] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});
