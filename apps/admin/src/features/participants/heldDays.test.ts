import { describe, expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { heldDays } from './heldDays';

type Run = ParticipantDetail['runs'][number];
type Holding = Run['holdings'][number];

const holding = (who: string | null, since: string, until: string, more: Partial<Holding> = {}): Holding => ({
  kind: 'supervisor',
  turn: 't',
  holderId: who,
  holderName: who,
  onBehalfOfName: null,
  pool: null,
  since: `${since}T00:00:00.000Z`,
  until: `${until}T00:00:00.000Z`,
  ...more,
});
const run = (...holdings: Holding[]): Run => ({
  step: 's',
  occasion: '',
  label: { id: 's', en: 's' },
  state: 'open',
  turn: 't',
  turnLabel: null,
  taskId: null,
  holderId: null,
  holderName: null,
  onBehalfOfName: null,
  pool: null,
  since: null,
  late: false,
  remindedAt: null,
  takeBack: null,
  opensAt: '2026-01-01T00:00:00.000Z',
  dueAt: '2026-02-01T00:00:00.000Z',
  dueBefore: null,
  round: 1,
  cause: null,
  isSilent: false,
  unmet: [],
  waitsFor: null,
  turns: [],
  holdings,
  acts: [],
  deputies: [],
  holderAs: null,
  outdatedBy: [],
  rating: null,
  isRatingOutdated: false,
});
const shown = (runs: Run[], zone: 'WIT' | 'WIB' = 'WIT') => heldDays({ runs, zone }).map(({ key, days }) => [key.trim(), days]);

describe('who held the document how long', () => {
  it('adds the days of all steps by holder, the longest first', () => {
    const runs = [
      run(holding('Siti', '2026-01-02', '2026-01-06'), holding('Umar', '2026-01-06', '2026-01-07')),
      run(holding('Siti', '2026-04-01', '2026-04-03'), holding('Umar', '2026-04-03', '2026-04-13')),
    ];
    expect(shown(runs)).toEqual([
      ['Umar', 11],
      ['Siti', 6],
    ]);
  });

  it('counts a day once on which somebody had several steps', () => {
    const runs = [
      run(holding('Siti', '2026-04-10', '2026-04-20'), holding('Umar', '2026-04-20', '2026-05-01')),
      run(holding('Siti', '2026-04-01', '2026-04-12')),
      run(holding('Siti', '2026-04-11', '2026-04-15')),
    ];
    expect(shown(runs)).toEqual([
      ['Siti', 19],
      ['Umar', 11],
    ]);
  });

  it('charges each with his own time only: the former supervisor, who stands in for him, and whoever must repair what is held up', () => {
    const runs = [
      run(
        holding('Lama', '2026-02-01', '2026-09-21'),
        holding('Baru', '2026-09-21', '2026-09-24'),
        holding('Wakil', '2026-09-24', '2026-09-29', { kind: 'deputy', onBehalfOfName: 'Baru' }),
        holding(null, '2026-09-29', '2026-10-01', { kind: 'administrator' }),
        holding(null, '2026-10-01', '2026-12-01', { kind: 'nobody' }),
      ),
    ];
    expect(shown(runs)).toEqual([
      ['Lama', 232],
      ['Wakil Baru', 5],
      ['Baru', 3],
      ['administrator', 2],
    ]);
  });

  it("counts days of the unit's zone, and names a pool", () => {
    // 16.00 UTC is one in the night of the next day in WIT, and still the evening in WIB.
    const runs = [
      run(
        holding(null, '', '', {
          kind: 'pool',
          pool: 'training-office',
          since: '2026-01-02T10:00:00.000Z',
          until: '2026-01-02T16:00:00.000Z',
        }),
      ),
    ];
    expect(shown(runs)).toEqual([['training-office', 1]]);
    expect(shown(runs, 'WIB')).toEqual([]);
  });
});
