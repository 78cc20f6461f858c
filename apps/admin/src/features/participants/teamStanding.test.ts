import { describe, expect, it } from '@jest/globals';
import type { Participant } from '@siklus/contracts/participants';
import { byUrgency, currentRun, standingOf } from './teamStanding';

type Run = Participant['runs'][number];
const run = (state: Run['state'], more: Partial<Run> = {}): Run => ({
  step: 's',
  occasion: '',
  label: { id: 's', en: 's' },
  state,
  taskId: null,
  holderId: null,
  holderName: null,
  pool: null,
  late: false,
  opensAt: '2026-01-01T00:00:00.000Z',
  dueAt: '2026-02-01T00:00:00.000Z',
  unmet: [],
  waitsFor: null,
  ...more,
});
const person = (name: string, runs: readonly Run[], state: Participant['state'] = 'active') => ({ name, state, runs: [...runs] });

describe('where somebody of the team stands', () => {
  it('is the open step that is due first, whatever else is scheduled', () => {
    const runs = [
      run('done'),
      run('open', { occasion: 'TW2', dueAt: '2026-07-15T00:00:00.000Z' }),
      run('open', { occasion: 'TW1', dueAt: '2026-04-15T00:00:00.000Z' }),
      run('scheduled'),
    ];
    expect(currentRun(runs)?.occasion).toBe('TW1');
  });

  it.each([
    ['late', person('a', [run('open', { late: true })])],
    ['open', person('a', [run('done'), run('open')])],
    ['blocked', person('a', [run('blocked'), run('scheduled')])],
    ['quiet', person('a', [run('done'), run('scheduled')])],
    ['complete', person('a', [run('done'), run('skipped')], 'complete')],
    ['unrated', person('a', [run('skipped'), run('skipped')], 'unrated')],
  ] as const)('is %s', (standing, someone) => expect(standingOf(someone)).toBe(standing));

  it('puts who needs a look first', () => {
    const team = [
      person('ready', [], 'complete'),
      person('waiting', [run('open')]),
      person('late', [run('open', { late: true })]),
      person('held', [run('blocked')]),
    ];
    expect(byUrgency(team).map(({ name }) => name)).toEqual(['late', 'waiting', 'held', 'ready']);
  });
});
