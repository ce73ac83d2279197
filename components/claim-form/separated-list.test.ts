import { describe, expect, it } from 'vitest';
import { completeList, lastOfList, readList, writeList } from './separated-list.ts';

describe('readList', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Ann', ['Ann']],
    ['Ann , Bob,Ann', ['Ann', 'Bob']],
    ['Smith, Jr.; Bob', ['Smith, Jr.', 'Bob']],
    ['Smith, Jr.;', ['Smith, Jr.']],
  ])('reads %j as %j', (text, values) => {
    expect(readList(text)).toEqual(values);
  });
});

describe('writeList', () => {
  it.each([[[]], [['Ann']], [['Ann', 'Bob']], [['Smith, Jr.', 'Bob']], [['Smith, Jr.']]])(
    'writes %j so that it is read back',
    (values: readonly string[]) => {
      expect(readList(writeList(values))).toEqual(values);
    },
  );
});

describe('completeList', () => {
  it.each([
    ['ca', 'causality, '],
    ['agents, ca', 'agents, causality, '],
    ['agents,', 'agents, causality, '],
    ['a, b; ca', 'a, b; causality; '],
  ])('ends %j with the value', (text, completed) => {
    expect(completeList(text, 'causality')).toBe(completed);
  });

  it('knows what is being written', () => {
    expect(lastOfList('agents,  ca ')).toBe('ca');
    expect(lastOfList('a, b; ca')).toBe('ca');
    expect(lastOfList('agents, ')).toBe('');
  });
});
