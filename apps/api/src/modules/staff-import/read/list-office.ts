import {
  assignmentKinds,
  listRowByRow,
  plainNumber,
  type AssignmentKind,
  type KeptPerson,
  type OfficeFile,
  type StaffTable,
  type Zone,
} from '@siklus/domain';
import { earliestToday } from '../../../platform/business-now.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { inSlices } from '../../../platform/in-slices.js';
import { foreignRows } from '../kept/foreign-rows.js';
import { loadOrganisation, loadPeople, type PostNow } from '../kept/load-staff.js';

/**
 * The people of an office's file as a staff list, completed by what is kept of them. Of people whom the sender does not look after nothing
 * is taken: their rows stay as the file has them, and are refused like any other.
 */
export async function listOffice(tx: Tx, person: Person, office: OfficeFile, zone: Zone | undefined): Promise<StaffTable> {
  const organisation = await loadOrganisation(tx);
  const isForeign = await foreignRows(tx, person, organisation);
  const told = office.rows.map((row) => plainNumber(String(row.told.nip ?? '')));
  const numbers = [...new Set(told)].filter((nip) => !isForeign({ nip, unitCode: null }));
  const { employees, posts } = await loadPeople(tx, numbers);
  const codes = new Map([...organisation.units.values()].map(({ id, code }) => [id, code]));
  const own = new Map(posts.filter(isOwnNow).map((post) => [post.employeeId, post]));
  const people = new Map(
    [...employees].map(([nip, employee]): [string, KeptPerson] => {
      const post = own.get(employee.id);
      return [nip, { ...employee, post: post === undefined ? undefined : { ...post, unitCode: codes.get(post.unitId) ?? '' } }];
    }),
  );
  const today = (await tx.first<{ day: string }>(`select ${earliestToday}::text as day`))?.day ?? '';
  const work = listRowByRow(office, { units: organisation.units, people }, { today, zone: zone ?? usualZone(organisation.units.values()) });
  return inSlices(work);
}

function isOwnNow({ kind, validTo }: PostNow): boolean {
  return validTo === null && assignmentKinds[kind as AssignmentKind].main;
}

/** The zone that most units have; where there is none yet, that of the capital. */
function usualZone(units: Iterable<{ readonly zone: string }>): Zone {
  const counts = new Map<string, number>();
  for (const { zone } of units) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return (most?.[0] ?? 'WIB') as Zone;
}
