import { describe, expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { heldDays } from './heldDays';

type Run = ParticipantDetail['runs'][number];

const turn = (holderName: string | null, openedAt: string, closedAt: string | null, pool: string | null = null): Run['turns'][number] => ({
  turn: 't',
  label: { id: 't', en: 't' },
  outcome: null,
  holderName,
  pool,
  by: closedAt === null ? null : 'Deputi',
  onBehalfOf: closedAt === null ? null : holderName,
  openedAt,
  closedAt,
  round: 1,
  answers: null,
  reason: null,
});
const run = (turns: Run['turns']): Run => ({
  step: 's',
  occasion: '',
  label: { id: 's', en: 's' },
  state: 'open',
  turn: 't',
  turnLabel: null,
  taskId: null,
  holderName: null,
  pool: null,
  since: null,
  late: false,
  opensAt: '2026-01-01T00:00:00.000Z',
  dueAt: '2026-02-01T00:00:00.000Z',
  round: 1,
  cause: null,
  unmet: [],
  turns,
  rating: null,
});

describe('who held the document how long', () => {
  it('adds the days of all steps by holder, whoever took the turn, the longest first, the open turn until now', () => {
    const runs = [
      run([
        turn('Siti', '2026-01-02T00:00:00.000Z', '2026-01-06T00:00:00.000Z'),
        turn('Umar', '2026-01-06T00:00:00.000Z', '2026-01-07T00:00:00.000Z'),
      ]),
      run([turn('Siti', '2026-04-01T00:00:00.000Z', '2026-04-03T00:00:00.000Z'), turn('Umar', '2026-04-03T00:00:00.000Z', null)]),
    ];
    expect(heldDays({ runs, zone: 'WIT' }, '2026-04-13T00:00:00.000Z')).toEqual([
      { holder: 'Umar', pool: null, days: 11 },
      { holder: 'Siti', pool: null, days: 6 },
    ]);
  });

  it("counts days of the unit's zone, and names a pool", () => {
    // 16.00 UTC is one in the night of the next day in WIT, and still the evening in WIB.
    const runs = [run([turn(null, '2026-01-02T10:00:00.000Z', null, 'training-office')])];
    expect(heldDays({ runs, zone: 'WIT' }, '2026-01-02T16:00:00.000Z')).toEqual([{ holder: null, pool: 'training-office', days: 1 }]);
    expect(heldDays({ runs, zone: 'WIB' }, '2026-01-02T16:00:00.000Z')).toEqual([]);
  });
});
