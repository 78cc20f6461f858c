import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MadeApiToken } from '@siklus/contracts/api-tokens';
import type { Difference } from '@siklus/contracts/reconciliation';
import type { FileReport } from '@siklus/contracts/staff-import';
import { predicateScale, ratingScale, sideWords, type Predicate, type Rating } from '@siklus/domain';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { formWith, signedIn } from '../support/people.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

/** What the other system tells of somebody, in the words of its file; `-` where it has nothing. */
interface There {
  nip: string;
  name: string;
  unit: string;
  result: string;
  behaviour: string;
  predicate: string;
  superior: string;
  acting: string;
}

let site: TestApp;
let admin: Client;
/** Everybody with a document, told there just as it is here. */
let same: There[] = [];

const headings = 'nip,nama,skp_unor,skp_jabatan,hasil_kerja,perilaku_kerja,hasil_akhir,pegawai_atasan_nip,is_skp_plt_plh_pjb';
const fileOf = (rows: readonly There[]) =>
  [`Laporan Penilaian SKP Periode Triwulan 1 Tahun 2026`, '', headings]
    .concat(
      rows.map(({ nip, name, unit, result, behaviour, predicate, superior, acting }) =>
        [nip, name, unit, 'Guru', result, behaviour, predicate, superior, acting].map((cell) => `"${cell}"`).join(','),
      ),
    )
    .join('\n');

async function differences(rows: readonly There[], by = admin): Promise<Difference[]> {
  await site.unitOfWork.run((tx) => tx.run('delete from inbound_rating'));
  const { status, body } = await admin.post<FileReport>('/api/imports', formWith(fileOf(rows)));
  expect([status, body.errors]).toEqual([200, []]);
  return (await by.list<Difference>('/api/reconciliation', { range: [0, 199] })).rows;
}

const visitsBy = async (username: string): Promise<string[]> =>
  (
    await site.unitOfWork.read<{ id: string }>(
      'select v.participant_id as id from document_visit v join account a on a.id = v.account_id where a.username = $1',
      [username],
    )
  ).map(({ id }) => id);

/** Called inside the `describe` of a suite. */
export function reconciliationTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await demoOffice());
    admin = site.client();
    await admin.signIn('admin', testPassword);
    const here = await site.unitOfWork.read<{
      nip: string;
      name: string;
      unit: string;
      superior: string | null;
      rating: { result: Rating; behaviour: Rating; predicate: Predicate } | null;
    }>(
      `select e.nip, e.name, u.name as unit, s.nip as superior, case when r.state = 'done' then (select to_jsonb(g) from rating g
              where g.participant_id = p.id and g.step = r.step and g.occasion = r.occasion order by g.version desc limit 1) end as rating
         from participant p join employee e on e.id = p.employee_id
         join lateral (select * from assignment a where a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT')
           and a.valid_from <= '2026-03-31'
           order by a.valid_from desc limit 1) a on true
         join unit u on u.id = a.unit_id left join employee s on s.id = a.supervisor_id
         left join step_run r on r.participant_id = p.id and r.step = 'mid-term-review' and r.occasion = 'TW1'
        where p.year = 2026 order by e.nip`,
    );
    same = here.map(({ nip, name, unit, superior, rating }) => ({
      nip,
      name,
      unit,
      result: rating === null ? '-' : ratingScale[rating.result].label.id,
      behaviour: rating === null ? '-' : ratingScale[rating.behaviour].label.id,
      predicate: rating === null ? '-' : predicateScale[rating.predicate].label.id,
      superior: superior ?? '-',
      acting: '0',
    }));
  });

  describe('two systems side by side', () => {
    it('that tell the same differ in nothing, however the names of their units are written', async () => {
      expect(same.length).toBeGreaterThan(40);
      // Elsewhere is a unit of the same name: which of the two the file means is not known, but it is no other name.
      await site.unitOfWork.run((tx) =>
        tx.run(
          `insert into unit (id, code, name, parent_id, zone, lineage)
           select x.id, 'KEMBAR', u.name, null, u.zone, array[x.id] from unit u, (select gen_random_uuid() as id) x
            where u.name = $1 limit 1`,
          [same[0]?.unit],
        ),
      );
      expect(await differences(same.map((row) => ({ ...row, unit: row.unit.toUpperCase() })))).toEqual([]);
    });

    it('differ in the twelve things that were made another, and in no other', async () => {
      const rated = same.filter(({ predicate }) => predicate !== '-').map(({ nip }) => nip);
      const [a, b, c, d, e, f, g, h, i, j] = rated;
      const made = new Map<string | undefined, Partial<There>>([
        [a, { unit: 'Unit Lain' }],
        [b, { unit: 'Unit Lain', superior: '196001011985031001' }],
        [c, { result: 'Dibawah Ekspektasi', behaviour: 'Dibawah Ekspektasi', predicate: 'Sangat Kurang' }],
        [d, { result: 'Dibawah Ekspektasi', behaviour: 'Diatas Ekspektasi', predicate: 'Butuh Perbaikan' }],
        [e, { predicate: 'Kurang' }],
        [f, { superior: '196001011985031001' }],
        [g, { result: '-', behaviour: '-', predicate: '-' }],
        [h, { result: '-', behaviour: '-', predicate: '-' }],
        [i, {}],
      ]);
      const told = same.filter(({ nip }) => nip !== j).map((row) => ({ ...row, ...made.get(row.nip) }));
      const acting = told.filter(({ nip }) => nip === i).map((row) => ({ ...row, unit: 'Unit Lain', acting: '1' }));
      const stranger = { ...same[0], nip: '199901012024011001', name: 'Orang Lain' } as There;
      const found = await differences([...told, ...acting, stranger]);
      expect(found.map(({ nip, kind }) => `${kind} ${nip}`).sort()).toEqual(
        [
          ...[a, b].map((nip) => `UNIT ${nip}`),
          ...[b, f].map((nip) => `ASSESSOR ${nip}`),
          ...[c, d, e].map((nip) => `RATING ${nip}`),
          ...[g, h].map((nip) => `NOT_FINAL ${nip}`),
          `ACTING ${i}`,
          `ONLY_HERE ${j}`,
          'ONLY_THERE 199901012024011001',
        ].sort(),
      );
      expect(found).toHaveLength(12);
      expect(found.find(({ nip }) => nip === e)).toMatchObject({ contradicts: true, there: expect.stringMatching(/\/POOR$/) });
    });

    it('of a period that is none here, differ in that', async () => {
      const rated = same.filter(({ predicate }) => predicate !== '-').slice(0, 1);
      await differences(rated);
      for (const [month, more] of [
        ['Bulanan 3', {}],
        ['Bulanan 4', { result: '-' }],
      ] as const)
        await admin.post('/api/imports', formWith(fileOf(rated.map((row) => ({ ...row, ...more }))).replace('Triwulan 1', month)));
      const { rows } = await admin.list<Difference>('/api/reconciliation', {
        filter: { periodKind: 'MONTH' },
        sort: ['periodNumber', 'ASC'],
        range: [0, 9],
      });
      // What the rating of that period is there; which period it is stands in columns of its own.
      expect(rows.map(({ kind, here, there }) => [kind, here, there])).toEqual([
        ['PERIOD', null, expect.stringMatching(/^\w+\/\w+\/\w+$/)],
        ['PERIOD', null, expect.stringMatching(/^\w+$/)],
      ]);
      // Each has words: what is only a code says nothing.
      expect(rows.filter(({ there }) => sideWords[there ?? ''] === undefined)).toEqual([]);
    });

    it('are shown to an administrator of units for the people in these alone', async () => {
      const [mine] = await site.unitOfWork.read<{ nip: string; code: string }>(
        `select e.nip, u.code from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
          where e.nip = any($1) order by cardinality(u.lineage) desc, e.nip limit 1`,
        [same.map(({ nip }) => nip)],
      );
      const there = await signedIn(site, 'perbandingan', { roles: ['administrator'], unit: mine?.code ?? '' });
      const all = same.map((row) => ({ ...row, unit: 'Unit Lain' }));
      const shown = await differences(all, there);
      expect(shown.map(({ nip }) => nip)).toContain(mine?.nip);
      expect(shown.length).toBeLessThan(same.length);
      // Who reads the document reads what stands in it, wherever its person had his post.
      await site.unitOfWork.run((tx) =>
        tx.run(
          `update participant set unit_id = (select id from unit where parent_id is null limit 1)
            where employee_id = (select id from employee where nip = $1)`,
          [mine?.nip],
        ),
      );
      expect((await differences(all, there)).map(({ nip }) => nip)).not.toContain(mine?.nip);
    });

    it('are read as results are: noted as visits, and not by a machine that may only bring files', async () => {
      const reader = await signedIn(site, 'pembanding', { roles: ['administrator'] });
      const [other] = await differences(
        same.slice(0, 1).map((row) => ({ ...row, unit: 'Unit Lain' })),
        reader,
      );
      expect(await visitsBy('pembanding')).toEqual([other?.participantId]);
      const made = await reader.post<MadeApiToken>('/api/api-tokens', { name: 'SIMPEG', actions: ['employee.import'], days: 1 });
      const headers = { authorization: `Bearer ${made.body.secret}` };
      expect((await site.client().get<{ code: string }>('/api/reconciliation', { headers })).body.code).toBe('TOKEN_WITHOUT_ACTION');
    });
  });

  describe('a rating', () => {
    it.each([true, false])('of somebody that is asked for by its number alone is looked at (found: %s)', async (isThere) => {
      const [rated] = await site.unitOfWork.read<{ id: string; employeeId: string; predicate: Predicate }>(
        `select p.id, p.employee_id as "employeeId", g.predicate from rating g join participant p on p.id = g.participant_id
          where g.occasion = 'TW1' order by p.id offset $1 limit 1`,
        [isThere ? 0 : 1],
      );
      const counter = await signedIn(site, `penghitung-${isThere}`, { roles: ['administrator'] });
      const quadrant = isThere ? rated?.predicate : rated?.predicate === 'VERY_POOR' ? 'GOOD' : 'VERY_POOR';
      const filter = { employeeId: rated?.employeeId, occasion: 'TW1', quadrant };
      const { body } = await counter.get('/api/settled-results', { query: { range: [50, 50], filter } });
      expect(body).toEqual([]);
      expect(await visitsBy(`penghitung-${isThere}`)).toContain(rated?.id);
    });
  });
}
