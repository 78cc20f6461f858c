import { describe, expect, it } from '@jest/globals';
import { takenAlong } from './takenAlong';
import { words as en } from './words/en';
import { words as id } from './words/id';

describe('the steps that an act took along', () => {
  it.each([
    ['run.skip', 'ikut dilewati: %{steps}', 'skipped along with it: %{steps}'],
    ['run.reopen', 'ikut dibuka kembali: %{steps}', 'reopened along with it: %{steps}'],
  ])('are told as what became of them by %s', (action, inIndonesian, inEnglish) => {
    const [, key = ''] = takenAlong(action).split('.');
    expect([id, en].map((words) => (words.audit as Record<string, unknown>)[key])).toEqual([inIndonesian, inEnglish]);
  });
});
