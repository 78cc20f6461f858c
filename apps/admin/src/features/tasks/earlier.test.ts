import { describe, expect, it } from '@jest/globals';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { minutesToAnswer } from './earlier';

const minutes = { heldOn: '2026-05-18', present: 'Berdua', agreed: 'Data dikirim sebelum tanggal 5.' };
const earlier = { 'performance-dialogue/1/minutes': { ...minutes, present: 'Bertiga' }, 'performance-dialogue/2/minutes': minutes };
const task = { step: 'performance-dialogue', occasion: '2', turn: 'confirm', earlier };

describe('the minutes above the choice', () => {
  it.each<[string, object, object | undefined]>([
    ['are those of the dialogue that is confirmed', {}, minutes],
    ['are none where they are written', { turn: 'minutes' }, undefined],
    ['are none where something else is asked', { step: 'mid-term-review', turn: 'feedback' }, undefined],
    ['are none before they were written', { occasion: '3' }, undefined],
  ])('%s', (_which, differs, answers) => {
    expect(minutesToAnswer({ ...task, ...differs } as unknown as TaskDetail)?.answers).toEqual(answers);
  });
});
