import { describe, expect, it } from '@jest/globals';
import { actorWords, systemName } from './system-actor.js';

describe('whoever acted', () => {
  it.each([
    ['the system', systemName, { id: 'sistem', en: 'the system' }],
    ['a person', 'Rahma', { id: 'Rahma', en: 'Rahma' }],
    ['somebody whose name holds that of the system', 'Siklus Pratama', { id: 'Siklus Pratama', en: 'Siklus Pratama' }],
  ])('is read as %s', (_who, name, words) => {
    expect(actorWords(name)).toEqual(words);
  });
});
