/** Who acts: the employee, the two people who may supervise him, and the administrator, who also serves the training office. */
export type Who = 'employee' | 'first' | 'second' | 'office';
type Holder = 'employee' | 'supervisor' | 'office';

interface Task {
  readonly holder: Who;
  late: boolean;
  readonly openedAt: number;
}

interface Run {
  readonly key: string;
  state: 'scheduled' | 'blocked' | 'open' | 'done' | 'skipped';
  /** Index of the turn to resume or in progress; null before the first and after the last. */
  turn: number | null;
  round: number;
  version: number;
  unmet: string[];
  task: Task | null;
}

interface Turn {
  readonly key: string;
  readonly holder: Holder;
  readonly returnsTo?: number;
  readonly silence?: true;
}

const reviewTurns: readonly Turn[] = [
  { key: 'report', holder: 'employee' },
  { key: 'feedback', holder: 'supervisor', returnsTo: 0 },
];
/**
 * The year as the office tells it: what opens in which season, who moves, and what may be given back. Written anew, not read from the
 * product.
 */
const year: readonly { readonly key: string; readonly opens: number; readonly after?: string; readonly turns: readonly Turn[] }[] = [
  {
    key: 'target-setting/',
    opens: 0,
    turns: [
      { key: 'draft', holder: 'employee' },
      { key: 'agree', holder: 'supervisor', returnsTo: 0 },
    ],
  },
  { key: 'mid-term-review/TW1', opens: 1, turns: reviewTurns },
  { key: 'mid-term-review/TW2', opens: 2, turns: reviewTurns },
  { key: 'mid-term-review/TW3', opens: 3, turns: reviewTurns },
  {
    key: 'final-assessment/',
    opens: 4,
    turns: [
      { key: 'report', holder: 'employee' },
      { key: 'rate', holder: 'supervisor', returnsTo: 0 },
      { key: 'acknowledge', holder: 'employee', silence: true },
    ],
  },
  {
    key: 'training-recommendation/',
    opens: 5,
    after: 'final-assessment/',
    turns: [
      { key: 'confirm', holder: 'supervisor' },
      { key: 'approve', holder: 'office', returnsTo: 0 },
    ],
  },
];

/** The season after whose beginning everything opened before is overdue. */
export const lastSeason = 6;

/** What one employee's year must be, in a hundred lines without a database: states, turns, rounds, versions, holders. */
export class PureModel {
  season = 0;
  supervisor: 'first' | 'second' = 'first';
  away = false;
  readonly runs: Run[] = year.map(({ key }) => ({ key, state: 'scheduled', turn: null, round: 1, version: 1, unmet: [], task: null }));
  /** Who held the newest task of a run that has none now. */
  private readonly lastHolder = new Map<string, Who>();

  constructor() {
    this.settle();
    for (const run of this.runs) run.version = 1;
  }

  /** What the office sees of a run. */
  seen(): Record<string, string> {
    return Object.fromEntries(
      this.runs.map((run) => [
        run.key,
        [
          run.state,
          run.turn === null ? '-' : this.turnsOf(run)[run.turn]?.key,
          `round ${run.round}`,
          `version ${run.version}`,
          run.unmet.join('+') || '-',
          run.task?.holder ?? '-',
          run.task?.late === true ? 'late' : '-',
        ].join(' '),
      ]),
    );
  }

  /** Who may move the open task of a run now; undefined when it has none. */
  moverOf(run: Run): Who | undefined {
    return run.task === null || run.turn === null ? undefined : this.holderOf(this.turnsOf(run)[run.turn]);
  }

  /** The answer to a move, and its effect on the model. */
  move(run: Run, who: Who, kind: 'complete' | 'return', fresh: boolean): number {
    if (run.task === null || run.turn === null)
      return who === 'employee' || who === 'office' || this.lastHolder.get(run.key) === who ? 409 : 404;
    if (this.moverOf(run) !== who) return 404;
    if (!fresh) return 412;
    const back = this.turnsOf(run)[run.turn]?.returnsTo;
    if (kind === 'return' && back === undefined) return 409;
    this.decide(() => {
      this.close(run);
      if (kind === 'complete') this.proceed(run);
      else {
        run.round += 1;
        this.begin(run, back ?? 0);
      }
    });
    return 200;
  }

  /** The answer to a draft: whoever may move an open task writes one, and nobody who is only still named as its holder. */
  draft(run: Run, who: Who): number {
    if (run.task !== null) return this.moverOf(run) === who ? 200 : 404;
    return who === 'employee' || who === 'office' || this.lastHolder.get(run.key) === who ? 409 : 404;
  }

  /** Lets time and the reporting line take effect. */
  refresh(): void {
    this.decide(() => undefined);
  }

  private decide(act: () => void): void {
    const before = this.runs.map((run) => JSON.stringify(run));
    act();
    this.settle();
    this.runs.forEach((run, index) => (run.version += before[index] === JSON.stringify(run) ? 0 : 1));
  }

  private settle(): void {
    for (let moved = true; moved; ) moved = this.runs.map((run) => this.settleRun(run)).includes(true);
  }

  private settleRun(run: Run): boolean {
    if (run.state === 'done' || run.state === 'skipped') return false;
    if (run.state === 'open') return this.follow(run);
    const { opens, after } = yearOf(run);
    if (this.season < opens || (after !== undefined && !this.isDone(after))) return false;
    // Nobody mends what only waits for the targets, so it keeps its place in the plan.
    if ((run.key.startsWith('mid') || run.key.startsWith('final')) && !this.isDone('target-setting/')) return false;
    const unmet = this.holderOf(this.turnsOf(run)[run.turn ?? 0]) === undefined ? ['employee'] : [];
    if (run.state === 'blocked' && unmet.join() === run.unmet.join()) return false;
    if (unmet.length === 0) this.begin(run, run.turn ?? 0);
    else Object.assign(run, { state: 'blocked', unmet });
    return true;
  }

  private follow(run: Run): boolean {
    const turn = this.turnsOf(run)[run.turn ?? 0];
    const holder = this.holderOf(turn);
    if (run.task === null) throw new Error('an open run without a task');
    if (holder === undefined) {
      this.close(run);
      Object.assign(run, { state: 'blocked', unmet: ['employee'] });
    } else if (holder !== run.task.holder) run.task = { ...run.task, holder };
    else if (this.season < lastSeason || run.task.openedAt === lastSeason || run.task.late) return false;
    else if (turn?.silence === true) {
      this.close(run);
      this.proceed(run);
    } else run.task.late = true;
    return true;
  }

  private proceed(run: Run): void {
    const next = (run.turn ?? 0) + 1;
    if (next < this.turnsOf(run).length) this.begin(run, next);
    else {
      Object.assign(run, { state: 'done', turn: null, unmet: [] });
      if (run.key === 'final-assessment/') this.passOver();
    }
  }

  /** Once the year is signed no quarter is reported any more. */
  private passOver(): void {
    for (const run of this.runs)
      if (run.key.startsWith('mid') && run.state !== 'done') {
        this.close(run);
        Object.assign(run, { state: 'skipped', turn: null, unmet: [] });
      }
  }

  private begin(run: Run, turn: number): void {
    const holder = this.holderOf(this.turnsOf(run)[turn]);
    if (holder === undefined) Object.assign(run, { state: 'blocked', turn, unmet: ['employee'], task: null });
    else Object.assign(run, { state: 'open', turn, unmet: [], task: { holder, late: false, openedAt: this.season } });
  }

  private close(run: Run): void {
    if (run.task !== null) this.lastHolder.set(run.key, run.task.holder);
    run.task = null;
  }

  private holderOf(turn: Turn | undefined): Who | undefined {
    if (turn?.holder === 'office') return 'office';
    if (turn?.holder === 'supervisor') return this.supervisor;
    return this.away ? undefined : 'employee';
  }

  private isDone(key: string): boolean {
    return this.runs.some((run) => run.key === key && run.state === 'done');
  }

  private turnsOf(run: Run): readonly Turn[] {
    return yearOf(run).turns;
  }
}

function yearOf(run: Run): (typeof year)[number] {
  const found = year.find(({ key }) => key === run.key);
  if (found === undefined) throw new Error(run.key);
  return found;
}
