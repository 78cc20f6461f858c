import { endOfDay, factOf, registry, superiorResults, teamAssignments, type DraftedPlan, type Facts, type Rating } from '@siklus/domain';
import type { UnitOfWork, Tx } from '../platform/database/unit-of-work.js';
import type { Claim } from '../platform/queue/claim.js';
import { pageSize, type Engine } from '../workflow/engine.js';
import type { LoadFacts } from '../workflow/load-facts.js';
import { followDuePosts } from '../workflow/follow-posts.job.js';
import { loadSubjects } from '../workflow/load-subjects.js';
import { planFor } from './plans.js';
import { tiedTo } from './ties.js';
import { Random } from './random.js';
import { businessClock } from '../tables/business-clock.table.js';

/** One day of the demo year: of everybody whose turn is open, this share answers. */
interface Day {
  readonly on: string;
  readonly step: string;
  readonly occasion?: string;
  readonly turn: string;
  readonly share: number;
}

// A believable year: most are on time, some late, a few never; the third quarter is still moving.
const days: readonly Day[] = [
  { on: '2026-01-19', step: 'target-setting', turn: 'draft', share: 0.85 },
  { on: '2026-01-26', step: 'target-setting', turn: 'agree', share: 0.9 },
  { on: '2026-02-09', step: 'target-setting', turn: 'draft', share: 0.9 },
  { on: '2026-02-16', step: 'target-setting', turn: 'agree', share: 0.97 },
  { on: '2026-04-10', step: 'mid-term-review', occasion: 'TW1', turn: 'report', share: 0.95 },
  { on: '2026-04-14', step: 'mid-term-review', occasion: 'TW1', turn: 'feedback', share: 0.97 },
  { on: '2026-07-10', step: 'mid-term-review', occasion: 'TW2', turn: 'report', share: 0.94 },
  { on: '2026-07-14', step: 'mid-term-review', occasion: 'TW2', turn: 'feedback', share: 0.95 },
  { on: '2026-10-09', step: 'mid-term-review', occasion: 'TW3', turn: 'report', share: 0.82 },
  { on: '2026-10-14', step: 'mid-term-review', occasion: 'TW3', turn: 'feedback', share: 0.86 },
];

/** What the seed works with. */
export interface SeedTools {
  readonly unitOfWork: UnitOfWork;
  readonly engine: Engine;
  readonly claim: Claim;
  readonly facts: LoadFacts;
}

/** Sets business time; only a database that may travel lets it happen. */
export function setBusinessTime(unitOfWork: UnitOfWork, at: string | null): Promise<number> {
  return unitOfWork.of(businessClock).update({ onlyRow: true }, { frozen: at });
}

/** Lives the days up to `until`: openings, answers, jobs. Those in `untouched` never answer after the second quarter's report. */
export async function liveYear(tools: SeedTools, cycleId: string, untouched: readonly string[], seed: number): Promise<void> {
  const random = new Random(seed);
  for (const day of days) {
    await setBusinessTime(tools.unitOfWork, endOfDay(day.on, 'WIT').replace('14:59:59', '01:30:00'));
    await wake(tools);
    await answer(tools, cycleId, day, untouched, random);
    await runJobs(tools);
  }
}

/** Carries a cycle whose dates have all passed to its end: the past year, whose results the demo can show. */
export async function finishOldYear(tools: SeedTools, cycleId: string, seed: number): Promise<void> {
  const random = new Random(seed);
  for (;;) {
    const tasks = await tools.unitOfWork.read<OpenTask>(
      `select distinct on (t.participant_id) t.id, t.participant_id, t.employee_id, t.holder_id, t.pool from task t
        where t.cycle_id = $1 and t.state = 'open' order by t.participant_id, t.due_at, t.id`,
      [cycleId],
    );
    if (tasks.length === 0) return;
    for (let from = 0; from < tasks.length; from += pageSize) await answerPage(tools, tasks.slice(from, from + pageSize), random);
  }
}

/** Runs waiting jobs in this process, as a worker would. */
export async function runJobs({ unitOfWork, claim }: SeedTools): Promise<void> {
  for (;;) {
    const [row] = await unitOfWork.read<{ id: string }>(
      `select id from outbox where acked_at is null and lane = 'work' order by next_send_at limit 1`,
    );
    if (row === undefined) return;
    await claim.run(row.id);
  }
}

/** Lets what is due at the present business time happen. */
export async function wake({ unitOfWork, engine }: SeedTools): Promise<void> {
  await followDuePosts(unitOfWork);
  for (;;) {
    const woken = await unitOfWork.run(async (tx) => {
      const due = await tx.rows<{ id: string }>(
        'select id from participant where wakes_at <= business_now() order by id limit $1 for update',
        [pageSize],
      );
      await engine.applyMany(
        tx,
        due.map(({ id }) => ({ participantId: id, command: { type: 'refresh' }, actor: { kind: 'system' } })),
      );
      return due.length;
    });
    if (woken === 0) return;
  }
}

interface OpenTask {
  readonly id: string;
  readonly participant_id: string;
  readonly employee_id: string;
  readonly holder_id: string | null;
  readonly holder_name: string | null;
  readonly holder_post: string | null;
  readonly pool: string | null;
}

async function answer(tools: SeedTools, cycleId: string, day: Day, untouched: readonly string[], random: Random): Promise<void> {
  const tasks = await tools.unitOfWork.read<OpenTask>(
    `select t.id, t.participant_id, t.employee_id, t.holder_id, h.name as holder_name, c.position as holder_post, t.pool
       from task t join employee e on e.id = t.employee_id left join employee h on h.id = t.holder_id
       left join current_assignment c on c.employee_id = t.holder_id
      where t.cycle_id = $1 and t.state = 'open' and t.step = $2 and t.occasion = $3 and t.turn = $4 order by e.nip`,
    [cycleId, day.step, day.occasion ?? '', day.turn],
  );
  const late = day.on > '2026-07-12';
  const chosen = tasks.filter((task) => random.next() < day.share && !(late && untouched.includes(task.employee_id)));
  for (let from = 0; from < chosen.length; from += pageSize) await answerPage(tools, chosen.slice(from, from + pageSize), random);
}

async function answerPage({ unitOfWork, engine, facts }: SeedTools, tasks: readonly OpenTask[], random: Random): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const answers = await answersFor(tx, facts, tasks, random);
    const outcomes = await engine.applyMany(
      tx,
      tasks.map((task) => ({
        participantId: task.participant_id,
        actor: {
          kind: 'person',
          employeeId: task.holder_id,
          accountId: '00000000-0000-7000-8000-000000000000',
          name: task.holder_name ?? 'Administrator',
          post: task.holder_post,
          pools: task.pool === null ? [] : [task.pool],
        },
        command: { type: 'complete', taskId: task.id, ifVersion: null, answers: answers.get(task.id) },
      })),
    );
    const stuck = outcomes.find((outcome) => outcome.state === 'failed');
    if (stuck?.state === 'failed') throw new Error(`The demo year stopped at ${stuck.participantId}: ${stuck.refusal.message}`);
  });
}

async function answersFor(tx: Tx, loading: LoadFacts, tasks: readonly OpenTask[], random: Random): Promise<Map<string, unknown>> {
  const subjects = new Map(
    (
      await loadSubjects(
        tx,
        tasks.map((task) => task.participant_id),
      )
    ).map((subject) => [subject.participantId, subject]),
  );
  const page = tasks.flatMap((task) => {
    const subject = subjects.get(task.participant_id);
    const run = subject?.progress.runOfTask(task.id);
    return subject === undefined || run === undefined ? [] : [{ task, subject, run }];
  });
  const facts = await loading.ofSteps(tx, page);
  return new Map(
    page.map(({ task, subject, run }) => {
      const base = facts.get(subject.participantId);
      const turn = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === run.turn);
      if (base === undefined || turn === undefined) throw new Error(`Task ${task.id} cannot be answered`);
      return [task.id, believable({ ...base, occasion: run.occasion }, turn.example({ ...base, occasion: run.occasion }), random)];
    }),
  );
}

const remarks: readonly [string, ...string[]] = [
  'Kemajuan sesuai rencana; pertahankan.',
  'Dokumentasi sudah rapi, mohon lengkapi bukti bulan terakhir.',
  'Target kunjungan perlu dikejar pada periode berikutnya.',
  'Terima kasih, pelayanan kepada masyarakat terasa lebih cepat.',
  'Perlu lebih aktif berkoordinasi dengan tim.',
];

/** What comes of an assignment to a team of another unit. */
const acrossUnits = {
  title: 'Sekolah binaan memenuhi standar sekolah sehat',
  kind: 'ADDITIONAL',
  indicators: [
    { aspect: 'QUANTITY', perspective: 'PROCESS', text: 'Sekolah yang selesai didampingi', target: { number: 4, unit: 'sekolah' } },
  ],
} as const;

/**
 * Answers that look like an office's and not like a machine's: own plans, uneven actuals, ratings of every kind. What they are is told by
 * the shape of the example; what has another shape is answered as the step itself would.
 */
function believable(facts: Facts, example: unknown, random: Random): unknown {
  const given = example as Readonly<Record<string, unknown>>;
  if ('results' in given) {
    const superior = factOf(facts, superiorResults);
    const plan = planFor(facts.employee.position, () => random.next());
    const across = factOf(facts, teamAssignments).map((assignment) => ({ ...acrossUnits, assignment }));
    const own = plan.results.map((result) => tiedTo(superior, result, () => random.next()));
    return { ...plan, results: [...own, ...across] } satisfies DraftedPlan;
  }
  if ('result' in given && 'behaviour' in given)
    return { result: ratingBy(random), behaviour: ratingBy(random), feedback: random.pick(remarks) };
  if (!Array.isArray(given['actuals'])) return example;
  return {
    ...given,
    actuals: (given['actuals'] as readonly Actual[]).map((each) => {
      if (random.next() < 0.04) return { ...each, value: null, note: 'Belum diukur pada periode ini.' };
      return typeof each.value === 'number' ? { ...each, value: Math.round(each.value * (0.75 + random.next() * 0.4) * 10) / 10 } : each;
    }),
  };
}

interface Actual {
  readonly indicator: string;
  readonly value: unknown;
}

function ratingBy(random: Random): Rating {
  const drawn = random.next();
  return drawn < 0.15 ? 'ABOVE' : drawn < 0.93 ? 'AS_EXPECTED' : 'BELOW';
}
