import { newId } from '../platform/new-id.js';
import { ImportStaff } from '../modules/staff-import/import-staff.js';
import { CyclesService } from '../modules/cycles/cycles.service.js';
import type { DraftCycles } from '../modules/cycles/draft-cycles.js';
import type { EndCycle } from '../modules/cycles/end-cycle.js';
import { storeDemoPassword } from '../platform/identity/demo-password.js';
import type { Person } from '../platform/identity/person.js';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { Claim } from '../platform/queue/claim.js';
import { Engine } from '../workflow/engine.js';
import { foldPage } from '../workflow/fold-counters.job.js';
import type { LoadFacts } from '../workflow/load-facts.js';
import type { GiveAssignment } from '../modules/teams/give-assignment.js';
import type { SteerAssignment } from '../modules/teams/steer-assignment.js';
import { assignAcross } from './assign-across.js';
import { courses, courseForms } from './courses.js';
import { buildProvince } from './province.js';
import { noteLearning } from './seed-learning.js';
import { finishOldYear, liveYear, runJobs, setBusinessTime, wake } from './seed-year.js';
import { csvOf, staffTableOf } from './staff-files.js';
import { course } from '../tables/course.table.js';
import { account } from '../tables/account.table.js';
import { businessClock } from '../tables/business-clock.table.js';
import { roleGrant } from '../tables/role-grant.table.js';

/** The services that the seed uses: the product's own, so that the demo is what an office would have made. */
export interface SeedServices {
  readonly unitOfWork: UnitOfWork;
  readonly engine: Engine;
  readonly facts: LoadFacts;
  readonly claim: Claim;
  readonly importStaff: ImportStaff;
  readonly drafts: DraftCycles;
  readonly cycles: CyclesService;
  readonly ending: EndCycle;
  readonly giving: GiveAssignment;
  readonly steering: SteerAssignment;
}

export interface SeedSummary {
  readonly employees: number;
  readonly participants: number;
  readonly seeded: boolean;
}

const operator: Person = {
  accountId: '00000000-0000-7000-8000-000000000000',
  employeeId: null,
  username: 'demo',
  name: 'Demo',
  post: null,
  grants: [{ role: 'administrator', unitId: null }],
  pools: [],
  actsForSomebody: false,
  address: '',
  demo: true,
};

/** Fills an empty installation with a province in mid-year; an installation that has people is left as it is. */
export async function seedDemo(
  services: SeedServices,
  options: { employees: number; seed: number; password: string | undefined },
): Promise<SeedSummary> {
  const { unitOfWork } = services;
  if (options.password !== undefined) await storeDemoPassword(unitOfWork, options.password);
  await storeCourses(unitOfWork);
  const [existing] = await unitOfWork.read<{ n: number }>('select count(*)::int as n from employee');
  if ((existing?.n ?? 0) > 0) return { ...(await counts(unitOfWork)), seeded: false };

  const clock = unitOfWork.of(businessClock);
  const before = await clock.one({}, 'travel');
  // Only while the year is lived does the clock move; afterwards the constraint holds it again.
  await clock.update({ onlyRow: true }, { travel: true });
  await setBusinessTime(unitOfWork, '2026-01-12T01:00:00.000Z');
  await wake(services);
  try {
    await live(services, options);
  } finally {
    await clock.update({ onlyRow: true }, { frozen: null, travel: before?.travel ?? false });
  }
  await wake(services);
  await runJobs(services);
  while (await unitOfWork.run(foldPage));
  await unitOfWork.read('analyze');
  return { ...(await counts(unitOfWork)), seeded: true };
}

async function live(services: SeedServices, { employees, seed }: { employees: number; seed: number }): Promise<void> {
  const { unitOfWork, importStaff } = services;
  const table = staffTableOf(buildProvince({ employees, seed }));
  await unitOfWork.run((tx) =>
    importStaff.write(tx, operator, { table, file: Buffer.from(csvOf(table)), name: 'pegawai.csv' }, { validOnly: false, overrule: false }),
  );
  await runJobs(services);
  const pair = await unitOfWork.run(makeLogins);
  const old = await unitOfWork.run((tx) => services.drafts.create(tx, operator, { unitId: pair.pilotUnitId, year: 2025 }));
  await openCycle(services, old);
  await finishOldYear(services, old, seed);
  const current = await unitOfWork.run((tx) => services.drafts.create(tx, operator, { unitId: pair.rootUnitId, year: 2026 }));
  await openCycle(services, current);
  await assignAcross(services, 2026);
  await liveYear(services, current, [pair.supervisorId, pair.employeeId], seed + 1);
  await unitOfWork.run((tx) => noteLearning(tx, 2026));
  // The past year's recommendations open in February; by now they are decided too.
  await finishOldYear(services, old, seed + 2);
  const reason = 'Semua tahap tahun 2025 sudah selesai.';
  await unitOfWork.run((tx) => services.ending.close(tx, operator, old, { reason, accept: ['UNFINISHED'] }));
  await runJobs(services);
}

async function openCycle(services: SeedServices, id: string): Promise<void> {
  await services.unitOfWork.run((tx) => services.cycles.open(tx, operator, id, { accept: ['SUPERVISOR_MISSING'] }));
  await runJobs(services);
}

/** The administrator's account, and names for a supervisor and one of his people, so that both can be tried at once. */
async function makeLogins(tx: Tx): Promise<{ supervisorId: string; employeeId: string; rootUnitId: string; pilotUnitId: string }> {
  const adminId = newId();
  await tx.of(account).insert({ id: adminId, username: 'admin', displayName: 'Administrator' });
  for (const role of ['administrator', 'training-office'])
    await tx.of(roleGrant).insert({ id: newId(), accountId: adminId, role, validFrom: '2020-01-01' });
  const pair = await tx.first<{ supervisorId: string; employeeId: string; rootUnitId: string }>(
    `select s.id as "supervisorId", e.id as "employeeId", u.lineage[1] as "rootUnitId"
       from current_assignment a
       join employee e on e.id = a.employee_id and e.status = 'PNS' and e.standing = '01'
       join employee s on s.id = a.supervisor_id and s.status = 'PNS' and s.standing = '01'
       join current_assignment sa on sa.employee_id = s.id and sa.supervisor_id is not null
       join unit u on u.id = a.unit_id
      where not exists (select from assignment below where below.supervisor_id = e.id) and a.unit_id = sa.unit_id
      order by (select code from unit where id = u.lineage[1]), cardinality(u.lineage) desc, u.code, s.nip, e.nip limit 1`,
  );
  if (pair === undefined) throw new Error('The demo province has nobody who supervises');
  await tx.of(account).update({ employeeId: pair.supervisorId }, { username: 'supervisor' });
  await tx.of(account).update({ employeeId: pair.employeeId }, { username: 'employee' });
  const pilot = await tx.first<{ id: string }>(
    `select u.id from unit u
      where u.parent_id = $1 and (select count(*) from current_assignment a join unit below on below.id = a.unit_id
        where below.lineage @> array[u.id]) between 6 and 60
      order by u.code limit 1`,
    [pair.rootUnitId],
  );
  return { ...pair, pilotUnitId: pilot?.id ?? pair.rootUnitId };
}

/** The course catalogue, once. */
export async function storeCourses(unitOfWork: UnitOfWork): Promise<number> {
  return unitOfWork.run(async (tx) => {
    const known = new Set((await tx.of(course).all({}, 'code')).map(({ code }) => code));
    const missing = courses.filter(({ code }) => !known.has(code));
    await tx.of(course).insertAll(missing.map(({ form, ...fields }) => ({ ...fields, id: newId(), form: courseForms[form] })));
    return missing.length;
  });
}

async function counts(unitOfWork: UnitOfWork): Promise<{ employees: number; participants: number }> {
  const [row] = await unitOfWork.read<{ employees: number; participants: number }>(
    'select (select count(*)::int from employee) as employees, (select count(*)::int from participant) as participants',
  );
  if (row === undefined) throw new Error('The database gave no counts');
  return row;
}
