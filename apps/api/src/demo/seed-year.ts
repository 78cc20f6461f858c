import { addWorkingDays, documentPlan, nationalCalendar, type LocalDate } from '@siklus/domain';
import { Random } from './random.js';
import { changeByAddendum } from './seed-addendum.js';
import { answerAll, openTasks, type AtTurn, type OpenTask } from './seed-answers.js';
import { talkInTheYear } from './seed-dialogues.js';
import { noteInTheYear } from './seed-progress.js';
import { speakDuringTheYear } from './seed-remarks.js';
import { beginDay, runJobs, type SeedTools } from './seed-tools.js';

/** One day of the demo year: of everybody whose turn is open, this share answers. */
interface Day extends AtTurn {
  readonly on: string;
  readonly share: number;
}

const drafting = { step: documentPlan.step, turn: documentPlan.turn };
const agreeing = { step: documentPlan.step, turn: 'agree' };

/** From the first of these days on heads write, a level each working day; where there are more levels, they share the last day. */
const headsWrite = { from: '2026-01-12', until: '2026-01-20' } as const;
/** By then the staff of the head who is late have written and agreed. */
const lateHeadWrites = '2026-02-23';

// A believable year: most are on time, some late, a few never; the third quarter is still moving.
const targets: readonly Day[] = [
  { on: '2026-01-21', ...drafting, share: 0.85 },
  { on: '2026-01-28', ...agreeing, share: 0.9 },
  { on: '2026-02-09', ...drafting, share: 0.9 },
  { on: '2026-02-16', ...agreeing, share: 0.97 },
];
const reviews: readonly Day[] = [
  { on: '2026-04-10', step: 'mid-term-review', occasion: 'TW1', turn: 'report', share: 0.95 },
  { on: '2026-04-14', step: 'mid-term-review', occasion: 'TW1', turn: 'feedback', share: 0.97 },
  { on: '2026-07-10', step: 'mid-term-review', occasion: 'TW2', turn: 'report', share: 0.94 },
  { on: '2026-07-14', step: 'mid-term-review', occasion: 'TW2', turn: 'feedback', share: 0.95 },
  { on: '2026-10-09', step: 'mid-term-review', occasion: 'TW3', turn: 'report', share: 0.82 },
  { on: '2026-10-14', step: 'mid-term-review', occasion: 'TW3', turn: 'feedback', share: 0.86 },
];

/** Whose year is lived, and who has a part of his own in it. */
export interface Cast {
  readonly cycles: readonly string[];
  /** The head who is late with his plan, so that his staff write before him. */
  readonly lateHead: string | null;
  /** Whose plan changes by an addendum. */
  readonly changes: string;
  /** Who is on time, and answers nothing after the second quarter's report: there whoever tries the demo goes on. */
  readonly untouched: readonly string[];
  /** What else happens half-way through the year. */
  readonly atHalf: () => Promise<void>;
}

/** Lives the days of the year until the third quarter's reviews: openings, answers, jobs. */
export async function liveYear(tools: SeedTools, cast: Cast, seed: number): Promise<void> {
  const random = new Random(seed);
  await agreeFromTheTop(tools, cast, random, (level) => beginDay(tools, dayOfHeads(level)));
  for (const day of targets) await live(tools, cast, day, random, ({ employee_id }) => employee_id !== cast.lateHead);
  for (const turn of [drafting, agreeing])
    await live(tools, cast, { on: lateHeadWrites, ...turn, share: 1 }, random, ({ employee_id }) => employee_id === cast.lateHead);
  const isTouched = (day: Day) => (task: OpenTask) => day.on < '2026-07-12' || !cast.untouched.includes(task.employee_id);
  for (const day of reviews) {
    if (day.occasion === 'TW2' && day.turn === 'report') {
      await speakDuringTheYear(tools, cast);
      await changeByAddendum(tools, cast, random);
      await cast.atHalf();
    }
    if (day.turn === 'report') await noteInTheYear(tools, cast, day.occasion ?? '');
    await live(tools, cast, day, random, isTouched(day));
    if (day.occasion === 'TW2' && day.turn === 'feedback') await talkInTheYear(tools, cast);
  }
}

/** Carries a cycle whose dates have all passed to its end: the past year, whose results the demo can show. */
export async function finishOldYear(tools: SeedTools, cycleId: string, seed: number): Promise<void> {
  const random = new Random(seed);
  await agreeFromTheTop(tools, { cycles: [cycleId], lateHead: null }, random);
  for (;;) {
    const tasks = await tools.unitOfWork.read<OpenTask & Record<string, unknown>>(
      `select distinct on (t.participant_id) t.id, t.participant_id, t.employee_id, t.holder_id, t.pool from task t
        where t.cycle_id = $1 and t.state = 'open' order by t.participant_id, t.due_at, t.id`,
      [cycleId],
    );
    if (tasks.length === 0) return;
    await answerAll(tools, tasks, random);
  }
}

async function live(
  tools: SeedTools,
  { cycles, untouched }: Cast,
  day: Day,
  random: Random,
  takesPart: (task: OpenTask) => boolean,
): Promise<void> {
  await beginDay(tools, day.on);
  const tasks = await openTasks(tools, cycles, day);
  await answerAll(
    tools,
    tasks.filter((task) => (random.next() < day.share || untouched.includes(task.employee_id)) && takesPart(task)),
    random,
  );
  await runJobs(tools);
}

/** Whoever heads others writes and agrees his plan before they do, from the top, so that each finds what he supports. */
async function agreeFromTheTop(
  tools: SeedTools,
  { cycles, lateHead }: Pick<Cast, 'cycles' | 'lateHead'>,
  random: Random,
  begin: (level: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const line = await lineOf(tools);
  const heads = new Set(line.values());
  for (let level = 0; ; level += 1) {
    await begin(level);
    const drafts = await openTasks(tools, cycles, drafting);
    const writing = new Set(drafts.map(({ employee_id }) => employee_id));
    const isReady = (id: string) => heads.has(id) && id !== lateHead && !writing.has(line.get(id) ?? '');
    const ready = drafts.filter(({ employee_id }) => isReady(employee_id));
    if (ready.length === 0) return;
    await answerAll(tools, ready, random);
    await answerAll(tools, await openTasks(tools, cycles, agreeing), random);
    await runJobs(tools);
  }
}

function dayOfHeads(level: number): LocalDate {
  const day = addWorkingDays(headsWrite.from, level, nationalCalendar);
  return day < headsWrite.until ? day : headsWrite.until;
}

/** To whom each employee reports. */
async function lineOf({ unitOfWork }: SeedTools): Promise<ReadonlyMap<string, string>> {
  const rows = await unitOfWork.read<{ employee: string; head: string }>(
    'select employee_id as employee, supervisor_id as head from current_assignment where supervisor_id is not null',
  );
  return new Map(rows.map(({ employee, head }) => [employee, head]));
}
