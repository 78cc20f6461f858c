import { describe, expect, it } from '@jest/globals';
import { inOrderOfForm } from './labels';

describe('an answer that is shown', () => {
  it.each([
    [
      'as its form asks for it, however it was kept',
      'performance-dialogue',
      { agreed: 'a', heldOn: 'b', present: 'c' },
      ['heldOn', 'present', 'agreed'],
    ],
    ['with what the form does not name behind it', 'performance-dialogue', { other: 'a', agreed: 'b' }, ['agreed', 'other']],
    ['as it was kept where the step is not known here', 'no-such-step', { b: 1, a: 2 }, ['b', 'a']],
  ])('comes %s', (_how, step, answers, fields) => {
    expect(inOrderOfForm(step, 'minutes', answers).map(([field]) => field)).toEqual(fields);
  });
});
