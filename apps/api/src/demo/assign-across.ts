import type { GiveAssignment } from '../modules/teams/give-assignment.js';
import type { SteerAssignment } from '../modules/teams/steer-assignment.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { personOf } from './seed-tools.js';

interface Across {
  readonly unitOfWork: UnitOfWork;
  readonly giving: GiveAssignment;
  readonly steering: SteerAssignment;
}

interface Chosen {
  readonly giverId: string;
  readonly unitId: string;
  readonly nip: string;
  readonly homeId: string;
}

/** Lets the head of one unit assign somebody of another, a school supervisor where there is one, and the home unit consent. */
export async function assignAcross({ unitOfWork, giving, steering }: Across, year: number): Promise<void> {
  const chosen = await unitOfWork.run(choose);
  if (chosen === undefined) return;
  const { giverId, unitId, nip, homeId } = chosen;
  const reason = `Surat tugas nomor 094/17/${year}`;
  const asked = { nip, unitId, team: 'Tim Sekolah Sehat', role: 'MEMBER' as const, firstDay: `${year}-02-02`, lastDay: `${year}-11-30` };
  const id = await unitOfWork.run(async (tx) => giving.give(tx, await personOf(tx, giverId), { ...asked, reason }));
  await unitOfWork.run(async (tx) => steering.answer(tx, await personOf(tx, homeId), id, { consents: true }));
}

/** Who leads a unit and has staff there, and somebody without staff elsewhere whose superior is at work. */
function choose(tx: Tx): Promise<Chosen | undefined> {
  return tx.first<Chosen & Record<string, unknown>>(
    `select g.employee_id as "giverId", g.unit_id as "unitId", e.nip, a.supervisor_id as "homeId"
       from current_assignment g join employee ge on ge.id = g.employee_id and ge.standing = '01' join account x on x.employee_id = ge.id
       join unit gu on gu.id = g.unit_id
       join current_assignment a on a.supervisor_id <> g.employee_id
       join employee e on e.id = a.employee_id and e.standing = '01' and e.status = 'PNS'
       join unit u on u.id = a.unit_id and not u.lineage @> array[g.unit_id] and u.lineage[1] = gu.lineage[1]
       join employee he on he.id = a.supervisor_id and he.standing = '01' join account hx on hx.employee_id = he.id
      where g.position_type in ('ADMINISTRATOR', 'PENGAWAS')
        and exists (select from current_assignment m where m.unit_id = g.unit_id and m.supervisor_id = g.employee_id)
        and not exists (select from current_assignment o where o.unit_id = g.unit_id and o.employee_id <> g.employee_id
          and o.position_type in ('PEJABAT_NEGARA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS'))
        and not exists (select from current_assignment b where b.supervisor_id = a.employee_id)
        and exists (select from participant p join cycle c on c.id = p.cycle_id and c.state = 'open'
          where p.employee_id = a.employee_id and p.state = 'active')
      order by a.position not ilike 'Pengawas Sekolah%', a.position_type <> 'FUNGSIONAL', gu.name not ilike '%Kesehatan%', e.nip, ge.nip
      limit 1`,
  );
}
