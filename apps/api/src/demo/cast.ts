import { newId } from '../platform/new-id.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { account } from '../tables/account.table.js';
import { roleGrant } from '../tables/role-grant.table.js';

/** The account of whoever runs the office of the demo. */
export const administrator = '00000000-0000-7000-8000-000000000001';

/** Who plays a part in the demo's story, and where it happens. */
export interface Players {
  /** What the account `supervisor` stands for: the head of a puskesmas where there is one. */
  readonly supervisorId: string;
  /** The account `employee`: one of his nurses. */
  readonly employeeId: string;
  /** The head who is late with his plan: of a school, where one leads several people who lead nobody. */
  readonly lateHeadId: string | null;
  readonly provinceId: string;
  /** The health agency of a kabupaten or kota, to which a puskesmas belongs; null where the province is too small for one. */
  readonly healthAgencyId: string | null;
  /** The small agency that has a past year. */
  readonly pilotId: string;
}

const atWork = (who: string): string => `${who}.status = 'PNS' and ${who}.standing = '01'`;

/** Chooses the players among the people who were imported, the same for the same list. */
export async function chooseCast(tx: Tx): Promise<Players> {
  const province = await tx.first<{ id: string }>('select id from unit where parent_id is null order by code limit 1');
  if (province === undefined) throw new Error('The demo province has no unit');
  const health = await tx.first<{ id: string }>(`select lineage[2] as id from unit where name like 'Puskesmas%' order by code limit 1`);
  const pair = await firstPair(tx, health?.id ?? null);
  return {
    ...pair,
    provinceId: province.id,
    healthAgencyId: health?.id ?? null,
    lateHeadId: await lateHead(tx, province.id, pair.supervisorId),
    pilotId: await pilotIn(tx, province.id),
  };
}

/** Somebody and whom he leads in the same unit: in a puskesmas of this agency, else as deep in the first government as there is one. */
async function firstPair(tx: Tx, agencyId: string | null): Promise<Pick<Players, 'supervisorId' | 'employeeId'>> {
  const pair = await tx.first<Pick<Players, 'supervisorId' | 'employeeId'> & Record<string, unknown>>(
    `select s.id as "supervisorId", e.id as "employeeId" from current_assignment a
       join employee e on e.id = a.employee_id and ${atWork('e')}
       join employee s on s.id = a.supervisor_id and ${atWork('s')}
       join current_assignment sa on sa.employee_id = s.id and sa.supervisor_id is not null
       join unit u on u.id = a.unit_id
      where not exists (select from assignment below where below.supervisor_id = e.id) and a.unit_id = sa.unit_id
      order by coalesce(u.lineage[2] = $1 and sa.position like 'Kepala Puskesmas%' and a.position like 'Perawat%', false) desc,
        (select code from unit where id = u.lineage[1]), cardinality(u.lineage) desc, u.code, s.nip, e.nip limit 1`,
    [agencyId],
  );
  if (pair === undefined) throw new Error('The demo province has nobody who supervises');
  return pair;
}

async function lateHead(tx: Tx, provinceId: string, supervisorId: string): Promise<string | null> {
  const found = await tx.first<{ id: string }>(
    `select h.id from employee h join current_assignment a on a.employee_id = h.id join unit u on u.id = a.unit_id
      where ${atWork('h')} and h.id <> $2 and u.lineage @> array[$1::uuid]
        and (select count(*) from current_assignment below where below.supervisor_id = h.id) > 2
        and not exists (select from current_assignment below join current_assignment deeper on deeper.supervisor_id = below.employee_id
          where below.supervisor_id = h.id)
      order by a.position like 'Kepala SMA%' desc, u.code, h.nip limit 1`,
    [provinceId, supervisorId],
  );
  return found?.id ?? null;
}

async function pilotIn(tx: Tx, provinceId: string): Promise<string> {
  const pilot = await tx.first<{ id: string }>(
    `select u.id from unit u
      where u.parent_id = $1 and (select count(*) from current_assignment a join unit below on below.id = a.unit_id
        where below.lineage @> array[u.id]) between 6 and 60
      order by u.code limit 1`,
    [provinceId],
  );
  return pilot?.id ?? provinceId;
}

/** Makes the account of an administrator without a limit, by whom people are imported and cycles opened. */
export async function makeAdministrator(tx: Tx): Promise<void> {
  await tx.of(account).insert({ id: administrator, username: 'admin', displayName: 'Administrator' });
  for (const role of ['administrator', 'training-office'])
    await tx.of(roleGrant).insert({ id: newId(), accountId: administrator, role, validFrom: '2020-01-01' });
}

/** Names for a supervisor and one of his people, so that both can be tried at once. */
export async function makeLogins(tx: Tx, { supervisorId, employeeId }: Players): Promise<void> {
  await tx.of(account).update({ employeeId: supervisorId }, { username: 'supervisor' });
  await tx.of(account).update({ employeeId }, { username: 'employee' });
}
