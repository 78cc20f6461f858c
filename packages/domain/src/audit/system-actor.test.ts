import { describe, expect, it } from '@jest/globals';
import { actorWords, isCalledAsTheSystem, systemName } from './system-actor.js';

describe('whoever acted', () => {
  it.each([
    ['the system', systemName, { id: 'sistem', en: 'the system' }],
    ['a person', 'Rahma', { id: 'Rahma', en: 'Rahma' }],
    ['somebody whose name holds that of the system', 'Siklus Pratama', { id: 'Siklus Pratama', en: 'Siklus Pratama' }],
  ])('is read as %s', (_who, name, words) => {
    expect(actorWords(name)).toEqual(words);
  });

  it.each([
    ['Siklus', true],
    [' SISTEM ', true],
    ['The  system', true],
    ['Ｓiklus', true],
    ['Siklus Pratama', false],
    ['', false],
  ])('called %p would be taken for the system: %s', (name, isTaken) => {
    expect(isCalledAsTheSystem(name)).toBe(isTaken);
  });
});
