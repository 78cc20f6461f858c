import 'reflect-metadata';
import { defaultTemplate, registry, scheduleOf, type Registry, type ScheduleRequest } from '@siklus/domain';
import { uuidv7 } from 'uuidv7';
import { applicationSource } from '../../src/platform/database/data-source.js';
import { exportsOf } from '../../src/platform/database/exports-of.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Claim } from '../../src/platform/queue/claim.js';
import type { Need } from '../../src/platform/queue/define-job.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { Settings } from '../../src/platform/settings.js';
import { BulkActs } from '../../src/workflow/bulk-act.js';
import { bulkPage } from '../../src/workflow/bulk-page.job.js';
import { BulkWorks } from '../../src/workflow/bulk-works.js';
import { CommandParticipants } from '../../src/workflow/command-participants.js';
import { EffectHandlers } from '../../src/workflow/effect-handlers.js';
import { Engine } from '../../src/workflow/engine.js';
import { FactProviders } from '../../src/workflow/fact-providers.js';
import { LineFollowers } from '../../src/workflow/line-followers.js';
import { LoadFacts } from '../../src/workflow/load-facts.js';
import { followLineChange } from '../../src/workflow/follow-line-change.job.js';
import { joinCycles } from '../../src/workflow/join-cycles.job.js';
import { refreshDocument } from '../../src/workflow/refresh-document.job.js';
import { refreshParticipants } from '../../src/workflow/refresh-participants.job.js';
import { Statistics } from '../../src/workflow/statistics.js';
import { followDuePosts } from '../../src/workflow/follow-posts.job.js';
import { wakePage } from '../../src/workflow/wake-participants.job.js';
import { EnrolEmployees } from '../../src/modules/cycles/enrol-employees.js';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { orEnd } from './endings.js';
import { account } from '../../src/tables/account.table.js';
import { assignment } from '../../src/tables/assignment.table.js';
import { employee, type Employee } from '../../src/tables/employee.table.js';
import { unit } from '../../src/tables/unit.table.js';

/** What jobs of a test are given that need nothing. */
export function noNeeds(need: Need): never {
  throw new Error(`There is no ${need.name}`);
}

const modules = new URL('../../src/modules/', import.meta.url);

/** What the modules give the engine, as they do in a process: handlers of effects, providers of facts. */
async function ofModules(names: RegExp): Promise<readonly Class[]> {
  return (await exportsOf(modules, names)).filter(isClass);
}

type Class = new (...given: readonly unknown[]) => unknown;
const isClass = (exported: unknown): exported is Class => typeof exported === 'function';

/** An instance with what its constructor names, as a process injects it: one of those given, or one that is made in the same way. */
function made(type: Class, given: readonly object[]): unknown {
  const named = (Reflect.getMetadata('design:paramtypes', type) ?? []) as readonly Class[];
  return new type(...named.map((each) => given.find((one) => one instanceof each) ?? made(each, given)));
}

/** The engine on a database of its own, or on another kit's, without HTTP and without a queue: jobs run when the test says so. */
export async function engineKit(steps: Registry = registry, url?: string) {
  const database = url === undefined ? await createTestDatabase(emptyTemplate) : { url, drop: async () => undefined };
  const settings = new Settings({ DATABASE_URL: database.url, SIKLUS_CLOCK: 'travel' });
  const dataSource = await orEnd(database, () => applicationSource(settings).initialize());
  const unitOfWork = new UnitOfWork(dataSource);
  const effects = new EffectHandlers();
  const followers = new LineFollowers();
  for (const Handler of await ofModules(/\/on-[\w-]+\.ts$/)) made(Handler, [effects, settings, followers]);
  const providers = new FactProviders();
  for (const Provider of await ofModules(/\.provider\.ts$/)) made(Provider, [providers]);
  const facts = new LoadFacts(steps, providers);
  const engine = new Engine(steps, facts, effects, new Statistics());
  const bulkActs = new BulkActs();
  const works = new BulkWorks();
  for (const Work of [CommandParticipants, EnrolEmployees]) new Work(works, engine);
  const claim = new Claim(
    unitOfWork,
    new Jobs(
      [bulkPage, joinCycles, refreshParticipants, refreshDocument, followLineChange],
      (need) => [works, bulkActs, followers].find((each) => each.constructor === need) ?? engine,
    ),
  );

  /** Runs waiting jobs one after another until none is left; says how many ran. */
  async function runJobs(): Promise<number> {
    for (let ran = 0; ; ran += 1) {
      const [row] = await unitOfWork.read<{ id: string }>(
        `select id from outbox where acked_at is null and next_send_at < 'infinity' order by next_send_at limit 1`,
      );
      if (row === undefined) return ran;
      await claim.run(row.id);
    }
  }

  async function sweep(): Promise<void> {
    await followDuePosts(unitOfWork);
    while (await wakePage(unitOfWork, engine));
  }

  /** Moves business time; machine time stays. */
  function travel(days: number): Promise<unknown> {
    return unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + make_interval(days => $1)`, [days]));
  }

  async function close(): Promise<void> {
    await dataSource.destroy();
    await database.drop();
  }

  return {
    steps,
    url: database.url,
    settings,
    dataSource,
    unitOfWork,
    effects,
    providers,
    facts,
    engine,
    bulkActs,
    claim,
    runJobs,
    sweep,
    travel,
    close,
  };
}

export type EngineKit = Awaited<ReturnType<typeof engineKit>>;

/** A small office: an official above all, a head, and people under the head. */
export async function smallOffice({ unitOfWork }: Pick<EngineKit, 'unitOfWork'>, people: number) {
  const unitId = uuidv7();
  const topId = uuidv7();
  const headId = uuidv7();
  const staff = Array.from({ length: people }, () => uuidv7());
  await unitOfWork.run(async (tx) => {
    await tx
      .of(unit)
      .insertAll([
        { id: unitId, code: `U${unitId.slice(-6)}`, name: 'Dinas Contoh', parentId: null, zone: 'WIT' as const, lineage: [unitId] },
      ]);
    const person = (id: string, n: number, status: Employee['status']) => ({
      id,
      nip: status === 'NON_ASN' ? `P-${id.slice(-8)}` : `19800101200501${String(n).padStart(4, '0')}${id.slice(-12)}`,
      name: `Pegawai ${n}`,
      status,
      standing: '01',
      rank: null,
      email: null,
      version: 1,
    });
    const everybody = [person(topId, 0, 'NON_ASN'), person(headId, 1, 'PNS'), ...staff.map((id, index) => person(id, index + 2, 'PNS'))];
    await tx.of(employee).insertAll(everybody);
    await tx.of(account).insertAll(everybody.map(({ id, name }) => ({ id: uuidv7(), username: id, employeeId: id, displayName: name })));
    const post = (employeeId: string, supervisorId: string | null, position: string) => ({
      id: uuidv7(),
      employeeId,
      unitId,
      kind: 'D' as const,
      position,
      positionType: 'PELAKSANA',
      level: null,
      supervisorId,
      validFrom: '2020-01-01',
      validTo: null,
    });
    await tx
      .of(assignment)
      .insertAll([post(topId, null, 'Gubernur'), post(headId, topId, 'Kepala Dinas'), ...staff.map((id) => post(id, headId, 'Analis'))]);
  });
  return { unitId, topId, headId, staff };
}

/** A cycle in `draft` for the unit, with the template's schedule or the dates given. */
export async function aCycle(
  { unitOfWork, steps }: Pick<EngineKit, 'unitOfWork' | 'steps'>,
  unitId: string,
  year: number,
  requested: readonly ScheduleRequest[] = [],
): Promise<string> {
  const id = uuidv7();
  const schedule = scheduleOf(defaultTemplate(steps.steps), year, requested);
  await unitOfWork.run((tx) =>
    tx.run(`insert into cycle (id, unit_id, year, schedule, rules_checksum, created_at) values ($1, $2, $3, $4, 'test', business_now())`, [
      id,
      unitId,
      year,
      JSON.stringify(schedule),
    ]),
  );
  return id;
}

/** Opens a cycle for the employees by the bulk act that real openings use. */
export async function openFor(
  kit: Pick<EngineKit, 'unitOfWork' | 'bulkActs'>,
  cycleId: string,
  employeeIds: readonly string[],
): Promise<string> {
  return kit.unitOfWork.run(async (tx) => {
    await tx.run(`update cycle set state = 'opening' where id = $1`, [cycleId]);
    const { id } = await kit.bulkActs.start(
      tx,
      { kind: 'open', cycleId, command: { type: 'start' }, createdBy: null },
      'select unnest($1::uuid[]) as target_id',
      [employeeIds],
    );
    return id;
  });
}
