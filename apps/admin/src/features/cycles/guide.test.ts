import { describe, expect, it } from '@jest/globals';
import { guideOf } from './guide';

const look = (standing: Parameters<typeof guideOf>[0]) =>
  guideOf(standing).map(({ isDone, isNext, to }) => `${isDone ? 'done' : isNext ? 'next' : 'later'} ${to ?? '-'}`);

describe('the way to the first cycle', () => {
  it.each([
    ['nothing', { people: 0, missing: 0, draftId: undefined }, ['next /import', 'later -', 'later -', 'later -']],
    [
      'people without supervisors',
      { people: 60, missing: 3, draftId: undefined },
      ['done -', 'next /missing-supervisors', 'later /cycles/create', 'later -'],
    ],
    ['a sound list', { people: 60, missing: 0, draftId: undefined }, ['done -', 'done -', 'next /cycles/create', 'later -']],
    ['a draft', { people: 60, missing: 0, draftId: 'c' }, ['done -', 'done -', 'done -', 'next /cycles/c/show']],
    [
      'a draft and people without supervisors',
      { people: 60, missing: 1, draftId: 'c' },
      ['done -', 'next /missing-supervisors', 'done -', 'later /cycles/c/show'],
    ],
  ])('with %s shows what is done and what is next', (_what, standing, expected) => {
    expect(look(standing)).toEqual(expected);
  });
});
