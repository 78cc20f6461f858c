import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays } from '@siklus/domain';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { loadPeople } from '../../src/workflow/load-line.js';
import { watchingOwnLine } from '../../src/workflow/own-line.js';
import { cutAtStatement } from '../support/cut-connection.js';
import fc from '../support/random-inputs.js';
import { formWith, signedIn } from '../support/people.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

/** A small office: who holds which post under whom. `me` has every role, and stands in the middle. */
const office = {
  top: { position: 'Kepala Dinas', under: null },
  boss: { position: 'Kepala Bidang', under: 'top' },
  other: { position: 'Kepala Bidang Dua', under: 'top' },
  me: { position: 'Kepala Seksi', under: 'boss' },
  peer: { position: 'Kepala Seksi Lain', under: 'boss' },
  mine: { position: 'Penyelia', under: 'me' },
  report: { position: 'Analis', under: 'peer' },
  friend: { position: 'Arsiparis', under: 'peer' },
  free: { position: 'Penelaah', under: 'other' },
} as const;
type Name = keyof typeof office;
const names = Object.keys(office) as Name[];
const nipOf = (name: Name): string => `19800101200501100${names.indexOf(name) + 1}`;
const vacant = 'Kepala Seksi Lowong';

let site: TestApp;
let me: Client;
let outside: Client;
let today: string;
let unitId: string;
const ids = new Map<Name, string>();
const idOf = (name: Name): string => ids.get(name) ?? '';
const day = (days: number): string => addCalendarDays(today, days);
const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);

/** Writes a post as somebody else set it; gives its id. */
async function seat(
  name: Name,
  kind: string,
  position: string,
  under: Name | null,
  from = -100,
  to: number | null = null,
): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, $3, $4, 'PELAKSANA', $5, $6, $7) returning id`,
    [idOf(name), unitId, kind, position, under === null ? null : idOf(under), day(from), to === null ? null : day(to)],
  );
  return row?.id ?? '';
}

async function seatAll(): Promise<void> {
  await sql('delete from assignment');
  await sql(`update employee set standing = '01'`);
  await sql('update account set disabled_at = null, disabled_reason_id = null where employee_id is not null');
  for (const name of names) await seat(name, 'D', office[name].position, office[name].under);
}

const supervise = (name: Name, under: Name, from?: number) => (by: Client) =>
  by.put(
    `/api/employees/${idOf(name)}/supervisor`,
    { supervisorId: idOf(under), reason: 'Mutasi.', ...(from === undefined ? {} : { validFrom: day(from) }) },
    { key: null },
  );
const post =
  (name: Name, kind: string, position: string, under: Name | null, from = 0) =>
  (by: Client) =>
    by.post(`/api/employees/${idOf(name)}/posts`, {
      kind,
      position,
      positionType: 'PELAKSANA',
      level: null,
      unitId,
      supervisorId: under === null ? null : idOf(under),
      validFrom: day(from),
      reason: 'Mutasi.',
    });
const lastDay = (name: Name, postId: string, last: number | null) => (by: Client) =>
  by.put(
    `/api/employees/${idOf(name)}/posts/${postId}/last-day`,
    { lastDay: last === null ? null : day(last), reason: 'Mutasi.' },
    { key: null },
  );
const mainPost = async (name: Name): Promise<string> =>
  (await sql<{ id: string }>('select id from assignment where employee_id = $1 and kind = $2', [idOf(name), 'D']))[0]?.id ?? '';
const disable = (name: Name) => async (by: Client) => {
  const [row] = await sql<{ id: string }>('select id from account where employee_id = $1', [idOf(name)]);
  return by.post(`/api/accounts/${row?.id}/disable`, { reason: 'x' });
};

const headings =
  'NIP;Nama;Kode Unit;Nama Unit;Kode Unit Induk;Jabatan;Jenis Jabatan;Jenjang;Golongan;NIP Atasan;Status Kepegawaian;Kedudukan;' +
  'Jenis Penugasan;Berlaku Mulai;Zona Waktu;Surel';
interface Row {
  readonly under?: Name | null;
  readonly standing?: string;
  readonly kind?: string;
  readonly position?: string;
  readonly from?: number;
}
const row = (name: Name, { under = office[name].under, standing = '01', kind = 'D', position, from = -100 }: Row = {}): string => {
  const [year, month, date] = day(from).split('-');
  const chief = under === null ? '' : nipOf(under);
  const title = position ?? office[name].position;
  const begins = `${date}-${month}-${year}`;
  return [nipOf(name), name, 'D1', 'Dinas', '', title, 'Pelaksana', '', '', chief, 'PNS', standing, kind, begins, 'WIT', ''].join(';');
};
const list =
  (query: Record<string, string>, ...rows: readonly string[]) =>
  (by: Client): Promise<Answer<ImportReport>> =>
    by.post('/api/employees/import', formWith([headings, ...rows].join('\n')), { query: { overrule: 'true', ...query } });

/** What others did before, and by what somebody tries it. */
type Way = readonly [string, () => Promise<(by: Client) => Promise<Answer>>];

const rises: readonly Way[] = [
  [
    'by name, longer than he stands in',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 0, 1);
      return supervise('report', 'me');
    },
  ],
  [
    'by name from the day on which he stands in',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 7, 8);
      return supervise('report', 'me', 7);
    },
  ],
  [
    'by a post that he will act for',
    async () => {
      await seat('me', 'PLH', office.peer.position, null, 5);
      return supervise('free', 'peer');
    },
  ],
  [
    'by a title that he acts for, given to a head',
    async () => {
      await seat('me', 'PLT', vacant, null);
      return post('peer', 'D', vacant, 'boss');
    },
  ],
  [
    'past somebody whom he shuts out',
    async () => {
      expect((await supervise('free', 'mine')(me)).status).toBe(200);
      return disable('mine');
    },
  ],
  [
    'by an open end of what would end',
    async () => {
      await sql('delete from assignment where employee_id = $1', [idOf('free')]);
      return lastDay('free', await seat('free', 'D', office.free.position, 'me', -100, 10), null);
    },
  ],
  [
    'by taking back what would follow',
    async () => {
      await sql('delete from assignment where employee_id = $1', [idOf('free')]);
      await seat('free', 'D', office.free.position, 'me', -100, 10);
      const next = await seat('free', 'D', office.free.position, 'other', 11);
      await sql(`update assignment set former_end = 'infinity' where id = $1`, [next]);
      return (by) => by.post(`/api/employees/${idOf('free')}/posts/${next}/take-back`, { reason: 'Mutasi.' });
    },
  ],
];

const own: readonly Way[] = [
  ['who acts for his superior', async () => post('friend', 'PLH', office.boss.position, null)],
  ['who acts for the higher official, later', async () => post('friend', 'PLH', office.top.position, null, 30)],
  ['the post of his superior', async () => post('boss', 'D', vacant, 'other')],
  ['his higher official', async () => supervise('boss', 'other')],
  ['the end of his superior’s post', async () => lastDay('boss', await mainPost('boss'), 10)],
  [
    'the end of who acts for his superior',
    async () => lastDay('friend', await seat('friend', 'PLH', office.boss.position, null, -5, 20), 5),
  ],
];

/** Rows of a list, each with the code that it gets; those of none are right. */
const listed: readonly (readonly [string, () => readonly (readonly [string, string | null])[]])[] = [
  ['somebody under the sender by name', () => [[row('free', { under: 'me' }), 'ROW_RAISES_SENDER']]],
  [
    'somebody under one who is away in the same list',
    () => [
      [row('free', { under: 'mine' }), 'ROW_RAISES_SENDER'],
      [row('mine', { standing: '03' }), 'ROW_RAISES_SENDER'],
    ],
  ],
  [
    'a superior who is away, beside somebody else',
    () => [
      [row('boss', { standing: '03' }), 'ROW_MOVES_OWN_LINE'],
      [row('friend', { under: 'other' }), null],
    ],
  ],
  [
    'who acts for the superior',
    () => [
      [row('friend'), null],
      [row('friend', { kind: 'PLH', position: office.boss.position, under: null }), 'ROW_MOVES_OWN_LINE'],
    ],
  ],
  ['another higher official from a day to come', () => [[row('boss', { under: 'other', from: 30 }), 'ROW_MOVES_OWN_LINE']]],
];

const honest: readonly Way[] = [
  ['somebody under another head', async () => supervise('free', 'peer')],
  ['somebody under one of his own', async () => supervise('free', 'mine')],
  ['who acts for another head', async () => post('friend', 'PLH', office.peer.position, null)],
  [
    'the end of an absent head’s post',
    async () => {
      await sql(`update employee set standing = '03' where id = $1`, [idOf('other')]);
      return lastDay('other', await mainPost('other'), 10);
    },
  ],
  ['an account of somebody else', async () => disable('free')],
  ['one of his own who goes to another head', async () => supervise('mine', 'peer')],
  ['a list that repeats what is so', async () => list({}, ...names.map((name) => row(name)))],
  ['a list by which others move', async () => list({}, ...names.map((name) => row(name, name === 'free' ? { under: 'peer' } : {})))],
];

/** A change of the office by whoever: of a line, of who acts, of a last day, of who is away. */
interface Change {
  readonly kind: 'line' | 'acting' | 'end' | 'away';
  readonly who: Name;
  readonly whom: Name;
  readonly from: number;
  readonly days: number;
}
const others = fc.constantFrom(...names.filter((name) => name !== 'me'));
const change = fc.record<Change>({
  kind: fc.constantFrom('line', 'acting', 'end', 'away'),
  who: others,
  whom: fc.constantFrom(...names),
  from: fc.constantFrom(0, 3, 6),
  days: fc.constantFrom(2, 5, 100),
});

async function make(tx: Tx, { kind, who, whom, from, days }: Change): Promise<void> {
  if (kind === 'away') await tx.run(`update employee set standing = '03' where id = $1`, [idOf(who)]);
  if (kind === 'end') await tx.run(`update assignment set valid_to = $2 where employee_id = $1 and kind = 'D'`, [idOf(who), day(from)]);
  // Upwards in the list, so that no circle is closed: that is refused by others.
  if (kind === 'line' && names.indexOf(whom) < names.indexOf(who))
    await tx.run(`update assignment set supervisor_id = $2 where employee_id = $1 and kind = 'D'`, [idOf(who), idOf(whom)]);
  if (kind === 'acting')
    await tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from, valid_to)
       values (gen_random_uuid(), $1, $2, 'PLH', $3, 'PELAKSANA', $4, $5)`,
      [idOf(who), unitId, office[whom].position, day(from), day(from + days)],
    );
}

/** As the domain has it on each of these days: whom `me` leads, and who leads him. */
async function resolved(tx: Tx): Promise<{ readonly led: readonly string[]; readonly mine: readonly string[] }> {
  const led: string[] = [];
  const mine: string[] = [];
  for (const at of [0, 2, 3, 5, 6, 8, 9, 12]) {
    await tx.run('update business_clock set shift = make_interval(days => $1)', [at]);
    const { lines } = await loadPeople(tx, [...ids.values()]);
    for (const { employeeId, supervisorId, higherOfficialId, deputies } of lines.values()) {
      const may = [supervisorId, ...(deputies.get(supervisorId ?? '') ?? [])];
      if (may.includes(idOf('me'))) led.push(`${employeeId} ${at}`);
      if (employeeId === idOf('me')) mine.push(JSON.stringify([at, supervisorId, higherOfficialId, [...deputies]]));
    }
  }
  await tx.run(`update business_clock set shift = '0'`);
  return { led, mine };
}

/** Called inside the `describe` of a suite. */
export function ownLineTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    outside = await signedIn(site, 'admin', { roles: ['administrator'] });
    await sql(`insert into unit (id, code, name, zone, lineage) select id, 'D1', 'Dinas', 'WIT', array[id] from gen_random_uuid() id`);
    const [unit] = await sql<{ id: string; today: string }>('select unit_id as id, today::text as today from unit_today');
    unitId = unit?.id ?? '';
    today = unit?.today ?? '';
    for (const name of names) {
      const [made] = await sql<{ id: string }>(
        `with made as (insert into employee (id, nip, name, status, standing) values (gen_random_uuid(), $1, $2, 'PNS', '01') returning id)
         insert into account (id, username, employee_id, display_name) select gen_random_uuid(), $1, id, $2 from made
           returning employee_id as id`,
        [nipOf(name), name],
      );
      ids.set(name, made?.id ?? '');
    }
    await seatAll();
    me = await signedIn(site, 'saya', { roles: ['administrator'], nip: nipOf('me') });
  });
  beforeEach(seatAll);

  const codeOf = ({ status, body }: Answer) => [status, body['code']];

  describe('an administrator in the line himself', () => {
    it.each(rises)('comes to lead nobody: %s', async (_way, prepare) => {
      expect(codeOf(await (await prepare())(me))).toEqual([403, 'RAISES_ONESELF']);
    });

    it.each(own)('leaves to others who leads him: %s', async (_way, prepare) => {
      const act = await prepare();
      expect(codeOf(await act(me))).toEqual([403, 'MOVES_OWN_LINE']);
      expect((await act(outside)).status).toBeLessThan(300);
    });

    it('nor does he in an act for many', async () => {
      await seat('me', 'PLH', office.peer.position, null, 0, 1);
      const assignments = [
        { employeeId: idOf('report'), supervisorId: idOf('me') },
        { employeeId: idOf('boss'), supervisorId: idOf('other') },
      ];
      let codes: readonly string[] = [];
      const { statements } = await cutAtStatement(0, async () => {
        const { body } = await me.post<{ errors: { code: string }[] }>('/api/employees/supervisors', { assignments, reason: 'x' });
        codes = body.errors.map(({ code }) => code);
      });
      expect(codes).toEqual(['RAISES_ONESELF', 'MOVES_OWN_LINE']);
      // Once before and once after, however many are set.
      expect(statements.filter((statement) => statement.includes('with recursive since'))).toHaveLength(2);
    });

    it.each(listed)('sends no list of %s', async (_way, rowsOf) => {
      const rows = rowsOf();
      const faults = rows.flatMap(([, code], place) => (code === null ? [] : [[place + 2, code]]));
      const text = rows.map(([each]) => each);
      for (const query of [{ dryRun: 'true' }, {}] as Record<string, string>[]) {
        const { status, body } = await list(query, ...text)(me);
        expect([status, body.errors.map(({ row: line, code }) => [line, code])]).toEqual([422, faults]);
      }
      const { status, body } = await list({ validOnly: 'true' }, ...text)(me);
      expect([status, body.valid, body.faulty]).toEqual([200, rows.length - faults.length, faults.length]);
      expect((await list({}, ...text)(outside)).status).toBe(200);
    });

    it('is told every day on which the line that the product resolves would change', async () => {
      const undone = new Error('undone');
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 5 }), change, async (earlier, last) => {
          const trial = site.unitOfWork.run(async (tx) => {
            // One who acts for the post of others beside his own, so that there is much to come by.
            await make(tx, { kind: 'acting', who: 'me', whom: 'peer', from: 3, days: 5 });
            for (const each of earlier) await make(tx, each);
            const before = await resolved(tx);
            const { changes } = await watchingOwnLine(tx, { employeeId: idOf('me') }, () => make(tx, last));
            const after = await resolved(tx);
            const sides = changes.map(({ side }) => side);
            if (!sides.includes('led')) expect(after.led.filter((each) => !before.led.includes(each))).toEqual([]);
            if (!sides.includes('leader')) expect(after.mine).toEqual(before.mine);
            throw undone;
          });
          await expect(trial).rejects.toBe(undone);
        }),
        { numRuns: 60 },
      );
    });

    it.each(honest)('is not kept from what moves others: %s', async (_way, prepare) => {
      const { status, body } = await (await prepare())(me);
      expect([status < 300, body['code']]).toEqual([true, undefined]);
    });
  });
}
