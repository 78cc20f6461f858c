import { Random } from '../../src/demo/random.js';
import type { SeedServices } from '../../src/demo/seed.js';
import { endState } from '../office/end-state.js';
import { answer } from './answer.js';
import { days, drawYear, year, type Member } from './drawn-year.js';
import { happen } from './happen.js';
import type { Product } from './product.js';
import { Tally } from './tally.js';

export interface YearPlan {
  readonly seed: number;
  readonly people: number;
  readonly log?: (line: string) => void;
}

/** What a year came to. */
export interface YearResult {
  /** In how many places what must hold does not, with what was left undone by jobs. */
  readonly violations: number;
  /** The business end state as a hash: the same for the same seed and people. */
  readonly endState: string;
  readonly seed: number;
  readonly people: number;
  readonly documents: number;
  readonly complete: number;
  /** How often each thing was done, by what it is. */
  readonly done: Readonly<Record<string, number>>;
  /** How often somebody tried what was not possible by then, and why. */
  readonly refused: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
}

/** Lives the year that the seed draws in an empty installation with a clock that may travel, and looks whether all holds that must. */
export async function liveYear(product: Product, services: SeedServices, databaseUrl: string, plan: YearPlan): Promise<YearResult> {
  const { seed, people, log = () => undefined } = plan;
  const { unitOfWork } = services;
  const random = new Random(seed);
  const tally = new Tally();
  await product.seed.storeCourses(unitOfWork);
  await product.tools.beginDay(services, days[0] ?? '');
  await product.seed.importPeople(services, { employees: people, seed });
  const roots = await unitOfWork.read<{ id: string }>('select id from unit where parent_id is null order by code');
  for (const { id } of roots) await product.seed.openCycle(services, id, year);
  const drawn = drawYear(await membersOf(services), random);
  for (const day of days) {
    await product.tools.beginDay(services, day);
    for (const event of drawn.events.get(day) ?? []) tally.count(event.kind, await happen(product, services, event, day));
    await product.tools.runJobs(services);
    // What is handed in may be looked at on the same day.
    for (const _pass of ['morning', 'afternoon']) await answer(product, services, { drawn, random, tally });
    log(`${day}: ${JSON.stringify(tally.done)}`);
  }
  return judge(product, services, databaseUrl, { seed, people, tally });
}

/** Everybody who takes part, and all above him, in the order of their numbers. */
async function membersOf({ unitOfWork }: SeedServices): Promise<[Member, ...Member[]]> {
  const [first, ...others] = await unitOfWork.read<Member & Record<string, unknown>>(
    `select e.id as "employeeId", e.nip, a.supervisor_id as "headId",
            exists (select from current_assignment below where below.supervisor_id = e.id) as "isHead"
       from employee e join current_assignment a on a.employee_id = e.id
      where exists (select from participant p where p.employee_id = e.id) order by e.nip`,
  );
  if (first === undefined) throw new Error('Nobody takes part in the year');
  return [first, ...others];
}

async function judge(
  { verify }: Product,
  { unitOfWork }: SeedServices,
  databaseUrl: string,
  { seed, people, tally }: { seed: number; people: number; tally: Tally },
): Promise<YearResult> {
  const broken = (await verify.verifyAll(unitOfWork)).filter(({ violations }) => violations > 0);
  const [left] = await unitOfWork.read<{ incidents: number; jobs: number; documents: number; complete: number }>(
    `select (select count(*)::int from incident) as incidents,
            (select count(*)::int from outbox where acked_at is null and lane = 'work') as jobs,
            (select count(*)::int from participant) as documents,
            (select count(*)::int from participant where state = 'complete') as complete`,
  );
  const { incidents = 0, jobs = 0, documents = 0, complete = 0 } = left ?? {};
  const findings = [
    ...broken.map(({ invariant, violations, example }) => `${invariant}: ${violations}, first: ${example ?? '?'}`),
    ...(incidents + jobs === 0 ? [] : [`${incidents} incidents, ${jobs} jobs left`]),
  ];
  const { hash } = await endState(databaseUrl, { dates: true });
  const violations = broken.reduce((sum, each) => sum + each.violations, incidents + jobs);
  const { done, refused } = tally;
  return { violations, endState: hash, seed, people, documents, complete, done, refused, findings };
}
