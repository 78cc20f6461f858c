import { describe, expect, it } from '@jest/globals';
import { isNobodysAnswer } from './nobodysAnswer';

describe('the answer of an ended session', () => {
  it.each([
    ["react-admin's stand-in", { data: {} }, true],
    ['a draft that was saved', { savedAt: '2026-10-14T02:00:00.000Z' }, false],
    ['a task', { data: { id: 'a' } }, false],
    ['an empty list', { data: [], total: 0 }, false],
    ['an act without an answer', undefined, false],
  ] as const)('%s', (_name, answer, expected) => expect(isNobodysAnswer(answer)).toBe(expected));
});
