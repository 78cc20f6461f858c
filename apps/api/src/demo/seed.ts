import { newId } from '../platform/new-id.js';
import { ImportStaff } from '../modules/staff-import/import-staff.js';
import { CyclesService } from '../modules/cycles/cycles.service.js';
import type { DraftCycles } from '../modules/cycles/draft-cycles.js';
import type { EndCycle } from '../modules/cycles/end-cycle.js';
import { storeDemoPassword } from '../platform/identity/demo-password.js';
import type { Person } from '../platform/identity/person.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { foldPage } from '../workflow/fold-counters.job.js';
import type { GiveAssignment } from '../modules/teams/give-assignment.js';
import type { KeepSurvey } from '../modules/surveys/keep-survey.js';
import type { SteerAssignment } from '../modules/teams/steer-assignment.js';
import { assignAcross } from './assign-across.js';
import { administrator, chooseCast, makeAdministrator, makeLogins } from './cast.js';
import { courses, courseForms } from './courses.js';
import { buildProvince, type ProvinceOptions } from './province.js';
import { attachPhotos, type EvidenceTools } from './seed-evidence.js';
import { noteLearning } from './seed-learning.js';
import { holdSurveys } from './seed-surveys.js';
import { runJobs, setBusinessTime, wake, type SeedTools } from './seed-tools.js';
import { finishOldYear, liveYear } from './seed-year.js';
import { csvOf, staffTableOf } from './staff-files.js';
import { course } from '../tables/course.table.js';
import { businessClock } from '../tables/business-clock.table.js';

/** The services that the seed uses: the product's own, so that the demo is what an office would have made. */
export interface SeedServices extends SeedTools, EvidenceTools {
  readonly importStaff: ImportStaff;
  readonly drafts: DraftCycles;
  readonly cycles: CyclesService;
  readonly ending: EndCycle;
  readonly giving: GiveAssignment;
  readonly steering: SteerAssignment;
  readonly surveys: KeepSurvey;
}

export interface SeedSummary {
  readonly employees: number;
  readonly participants: number;
  readonly seeded: boolean;
}

/** Whoever runs the office of the demo, as he would be signed in. */
const operator: Person = {
  accountId: administrator,
  employeeId: null,
  ownerId: null,
  only: null,
  username: 'admin',
  name: 'Administrator',
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
  const { unitOfWork } = services;
  await importPeople(services, { employees, seed });
  const { provinceId, healthAgencyId, pilotId, supervisorId, employeeId, lateHeadId } = await unitOfWork.run(async (tx) => {
    const players = await chooseCast(tx);
    await makeLogins(tx, players);
    return players;
  });
  const old = await openCycle(services, pilotId, 2025);
  await finishOldYear(services, old, seed);
  const cycles = [await openCycle(services, provinceId, 2026)];
  if (healthAgencyId !== null) cycles.push(await openCycle(services, healthAgencyId, 2026));
  await assignAcross(services, 2026);
  await holdSurveys(services, operator, { headId: supervisorId, until: '2025-12-31' });
  const cast = {
    cycles,
    lateHead: lateHeadId,
    changes: employeeId,
    untouched: [supervisorId, employeeId],
    // Half-way through the year, before the second quarter is reported.
    atHalf: () => holdSurveys(services, operator, { headId: supervisorId, after: '2025-12-31', until: '2026-06-30' }),
  };
  await liveYear(services, cast, seed + 1);
  await unitOfWork.run((tx) => noteLearning(tx, 2026));
  await attachPhotos(services, employeeId);
  // The past year's recommendations open in February; by now they are decided too.
  await finishOldYear(services, old, seed + 2);
  const reason = 'Semua tahap tahun 2025 sudah selesai.';
  await unitOfWork.run((tx) => services.ending.close(tx, operator, old, { reason, accept: ['UNFINISHED'] }));
  await runJobs(services);
}

/** Makes the administrator's account, and brings the people of an invented province in as he would. */
export async function importPeople(services: SeedServices, invented: ProvinceOptions): Promise<void> {
  const table = staffTableOf(buildProvince(invented));
  const list = { table, file: Buffer.from(csvOf(table)), name: 'pegawai.csv' };
  await services.unitOfWork.run(makeAdministrator);
  await services.unitOfWork.run((tx) => services.importStaff.write(tx, operator, list, { validOnly: false, overrule: false }));
  await runJobs(services);
}

/** Opens the cycle of a year for a unit and all below it, and gives its id. */
export async function openCycle(services: SeedServices, unitId: string, year: number): Promise<string> {
  const id = await services.unitOfWork.run((tx) => services.drafts.create(tx, operator, { unitId, year }));
  await services.unitOfWork.run((tx) => services.cycles.open(tx, operator, id, { accept: ['SUPERVISOR_MISSING'] }));
  await runJobs(services);
  return id;
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
