import { beforeAll } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { TeamAssignment, TeamResults } from '@siklus/contracts/team-assignments';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

interface People {
  readonly giver: string;
  readonly giverNip: string;
  readonly unitId: string;
  readonly ownNip: string;
  readonly superiorNip: string;
  readonly receiver: string;
  readonly nip: string;
  readonly home: string;
  readonly stranger: string;
  readonly awayId: string;
  readonly awayNip: string;
  readonly year: number;
}

export let office: Office;
export let people: People;
export let giver: Client;
export let home: Client;
export let receiver: Client;
export let stranger: Client;
export let participantId: string;
export let assignmentId: string;

/** Keeps which assignment the tests are about from now on. */
export function isAbout(id: string): void {
  assignmentId = id;
}

const indicators = [{ aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } }];
export const read = <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) => office.site.unitOfWork.read<R>(sql, values);

const asked = (parts: object = {}) => ({
  nip: people.nip,
  unitId: people.unitId,
  team: 'Tim Adiwiyata',
  role: 'MEMBER',
  firstDay: `${people.year}-02-01`,
  lastDay: `${people.year}-11-30`,
  reason: 'Surat tugas 094/17',
  ...parts,
});
export const give = (parts: object = {}, by = giver) => by.post<TeamAssignment & Problem>('/api/team-assignments', asked(parts));

export const act = (verb: string, body: object, by: Client, id = assignmentId) =>
  by.post<TeamAssignment & Problem>(`/api/team-assignments/${id}/${verb}`, body);
export const resultsAs = (by: Client) => by.get<TeamResults>(`/api/team-assignments/${assignmentId}/results`);
export const documentAs = async (by: Client) => (await by.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;

export const kindsFor = async (by: Client) =>
  (await by.list<{ kind: string; opens: string }>('/api/notifications', { range: [0, 49] })).rows
    .filter(({ kind }) => /^(team|remark)-/.test(kind))
    .map(({ kind, opens }) => `${kind} ${opens}`);

export const stands = (standing: string) =>
  office.site.unitOfWork.run((tx) => tx.run('update employee set standing = $2 where id = $1', [people.awayId, standing]));

export const broken = async () => (await brokenIn(office.site.unitOfWork)).map(({ invariant }) => invariant.slice(0, 3));

export const handIn = async (turn: string, results?: readonly object[]): Promise<Answer<Problem>> => {
  const [open] = await openTasks(office, { participantId, turn });
  const by = await office.as(open?.holderId ?? '');
  const { version } = (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body;
  return by.post(`/api/tasks/${open?.id}/complete`, { answers: results === undefined ? {} : { results } }, { version });
};
export const main = { title: 'Sekolah binaan terakreditasi', kind: 'MAIN', indicators };
export const additional = (parts: object = {}) => ({ title: 'Sekolah hijau terwujud', kind: 'ADDITIONAL', indicators, ...parts });

/** The one office in which somebody is assigned to a team of another unit. */
export function teamOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    // A head with staff in his own unit; somebody without staff of a unit beside it, whose superior is at work; and two others.
    const [found] = await read<Record<keyof People, never>>(
      `select g.employee_id as giver, ge.nip as "giverNip", g.unit_id as "unitId", own.nip as "ownNip",
              (select x.nip from employee x where x.id = g.supervisor_id) as "superiorNip", a.employee_id as receiver, e.nip,
              a.supervisor_id as home, s.employee_id as stranger, w.employee_id as "awayId", we.nip as "awayNip", c.year
         from cycle c, current_assignment g join employee ge on ge.id = g.employee_id and ge.standing = '01'
         join unit gu on gu.id = g.unit_id
         join lateral (select x.nip from current_assignment m join employee x on x.id = m.employee_id
           where m.unit_id = g.unit_id and m.supervisor_id = g.employee_id order by x.nip limit 1) own on true
         join current_assignment a on a.supervisor_id <> g.employee_id and a.unit_id <> g.unit_id
         join employee e on e.id = a.employee_id and e.standing = '01' and e.status = 'PNS'
         join unit u on u.id = a.unit_id and not u.lineage @> array[g.unit_id] and not gu.lineage @> array[u.id]
         join employee he on he.id = a.supervisor_id and he.standing = '01'
         join current_assignment h on h.employee_id = he.id and h.supervisor_id is distinct from g.employee_id
         join current_assignment s on s.supervisor_id not in (a.supervisor_id, g.employee_id, a.employee_id)
           and s.employee_id not in (a.employee_id, a.supervisor_id, g.employee_id)
         join current_assignment w on w.unit_id <> g.unit_id and w.employee_id not in (a.employee_id, s.employee_id)
           and w.supervisor_id <> g.employee_id
         join employee we on we.id = w.employee_id and we.standing = '01'
        where c.state = 'open' and g.position_type in ('ADMINISTRATOR', 'PENGAWAS') and g.supervisor_id is not null
          and not exists (select from current_assignment x where x.supervisor_id in (a.employee_id, s.employee_id, w.employee_id))
        order by g.employee_id, a.employee_id, s.employee_id, w.employee_id limit 1`,
    );
    people = found as unknown as People;
    giver = await office.as(people.giver);
    home = await office.as(people.home);
    receiver = await office.as(people.receiver);
    stranger = await office.as(people.stranger);
    participantId = (await openTasks(office, { employeeId: people.receiver, step: 'target-setting' }))[0]?.participantId ?? '';
    await stands('99');
  });
}
