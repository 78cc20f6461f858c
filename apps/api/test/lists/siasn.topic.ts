import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HeldResult, ResultsOut, SiasnPeriodRow } from '@siklus/contracts/siasn';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import { exported, exportsOffice, site, whole } from './exports-office.js';

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
const change = (text: string, values: unknown[] = []): Promise<number> => site.unitOfWork.run((tx) => tx.run(text, values));

let admin: Client;
let cycleId = '';

const out = async (): Promise<ResultsOut> => (await admin.get<ResultsOut>('/api/results-out', { query: { cycleId } })).body;
const heldNow = (filter = {}) =>
  whole(admin, 'held-results', { filter: { cycleId, ...filter } }) as Promise<unknown> as Promise<HeldResult[]>;
const periods = () => whole(admin, 'siasn-periods', { filter: { cycleId } }) as Promise<unknown> as Promise<SiasnPeriodRow[]>;

/** Called inside the `describe` of a suite. */
export function siasnTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    await exportsOffice(toEnd);
    admin = await signedIn(site, 'membawa-hasil', { roles: ['administrator'] });
    const [cycle] = await sql<{ id: string }>(
      `select c.id from cycle c join participant p on p.cycle_id = c.id
         join rating g on g.participant_id = p.id and g.step = 'mid-term-review'
        group by c.id order by count(*) desc, c.id limit 1`,
    );
    cycleId = cycle?.id ?? '';
  });

  it('leave when they are final, and all others of the cycle are told with why', async () => {
    const [{ n } = { n: 0 }] = await sql<{ n: number }>(
      `select count(*)::int as n from step_run r join participant p on p.id = r.participant_id where p.cycle_id = $1
          and r.step in ('mid-term-review', 'final-assessment') and (r.opens_at <= business_now()
            or exists (select from rating g where g.participant_id = r.participant_id and g.step = r.step and g.occasion = r.occasion))`,
      [cycleId],
    );
    const told = await out();
    expect(told.periods).toBeGreaterThan(10);
    expect(told.periods + told.years + told.held.reduce((sum, { count }) => sum + count, 0)).toBe(n);
    expect(told.periods).toBe((await periods()).length);
    for (const { why, count } of told.held) expect([why, (await heldNow({ why })).length]).toEqual([why, count]);
  });

  it('are told to who looks after a unit as far as that reaches', async () => {
    const [unit] = await sql<{ code: string }>(
      `select u.code from participant p join unit u on u.id = p.unit_id join rating g on g.participant_id = p.id where p.cycle_id = $1
        group by u.code order by count(*) desc, u.code limit 1`,
      [cycleId],
    );
    const local = await signedIn(site, 'membawa-sendiri', { roles: ['unit-administrator'], unit: unit?.code ?? '' });
    const { body } = await local.get<ResultsOut>('/api/results-out', { query: { cycleId } });
    const total = async (resource: string) => (await local.list(`/api/${resource}`, { filter: { cycleId } })).total;
    expect(body.periods).toBe(await total('siasn-periods'));
    expect(body.held.reduce((sum, { count }) => sum + count, 0)).toBe(await total('held-results'));
    expect([body.periods > 0, body.periods < (await out()).periods]).toEqual([true, true]);
  });

  it.each([
    [
      'while somebody may object to it',
      'MAY_OBJECT',
      `update rating set final_at = business_now() + interval '1 day' where participant_id = $1`,
    ],
    [
      'while its employee has not responded',
      'AWAITS_RESPONSE',
      `update step_run set state = 'open', turn = 'feedback' where participant_id = $1 and step = 'mid-term-review' and occasion = 'TW1'`,
    ],
    [
      'once it was reopened',
      'REOPENED',
      `update step_run set state = 'open', turn = 'feedback', round = round + 1 where participant_id = $1 and step = 'mid-term-review'
         and occasion = 'TW1'`,
    ],
    [
      'of a document that has ended meanwhile',
      'ENDED',
      `update step_run set state = 'cancelled' where participant_id = $1 and step = 'mid-term-review' and occasion = 'TW1'`,
    ],
  ] as const)('stay here %s', async (_when, why, statement) => {
    const [row] = (await periods()).filter(({ bulanMulaiPenilaian }) => bulanMulaiPenilaian === 1);
    expect(row).toBeDefined();
    await change(statement, [row?.participantId]);
    expect((await periods()).filter(({ id }) => id === row?.id)).toEqual([]);
    const held = (await heldNow({ why })).filter(({ id }) => id === row?.id);
    expect(held.map(({ finalAt, occasion }) => [occasion, finalAt !== null])).toEqual([['TW1', why === 'MAY_OBJECT']]);
  });

  it('are a file in the fields and codes of SIASN, as they were settled and by whom then', async () => {
    const [row] = (await periods()).filter(({ bulanMulaiPenilaian }) => bulanMulaiPenilaian === 4);
    // TV-70, of somebody who rose to another level after the quarter, and whose superior has another name since.
    await change(`update rating set result = 'BELOW', behaviour = 'BELOW', predicate = 'VERY_POOR' where participant_id = $1`, [
      row?.participantId,
    ]);
    await change(`update assignment set position = 'Perawat Mahir', position_type = 'FUNGSIONAL', level = 'MAHIR' where employee_id = $1`, [
      row?.employeeId,
    ]);
    await change(`update employee set status = 'PNS' where id = $1`, [row?.employeeId]);
    const { headings, table, above, state } = await exported(admin, { list: 'siasn-periods', filter: { q: row?.nip, occasion: 'TW2' } });
    expect([above, state.rows, state.name]).toEqual([[], 1, expect.stringMatching(/^siasn-kinerjaperiodik-\d{4}-\d\d-\d\d\.csv$/)]);
    const cells = Object.fromEntries(headings.map((heading, at) => [heading, table[0]?.[at]]));
    expect(cells).toMatchObject({
      nip: row?.nip,
      tahun: '2026',
      hasilKinerjaNilai: '3',
      perilakuKerjaNilai: '3',
      kuadranKinerjaNilai: '5',
      periodikId: '2',
      bulanMulaiPenilaian: '4',
      bulanSelesaiPenilaian: '6',
      koefisienId: '72',
      statusPenilai: expect.stringMatching(/^(NON )?ASN$/),
      penilaiNama: expect.stringMatching(/./),
      penilaiJabatanNama: expect.stringMatching(/./),
      penilaiUnorNama: expect.stringMatching(/./),
    });
  });

  it('of a year are in those of skp22, of the cycle that has ended', async () => {
    const years = await whole(admin, 'siasn-years');
    expect(years.length).toBeGreaterThan(10);
    const { headings, table } = await exported(admin, { list: 'siasn-years' });
    expect(table.map((cells) => cells[headings.indexOf('tahun')])).toEqual(years.map(({ tahun }) => String(tahun)));
    expect(headings).toContain('penilaiJabatan');
  });

  describe('a plan for e-Kinerja', () => {
    it('has a row for each indicator of its newest version, in the order in which it is typed', async () => {
      const { headings, table } = await exported(admin, { list: 'typed-plans', filter: { cycleId }, format: 'xlsx' });
      expect(headings).toEqual([
        ...['NIP', 'Nama', 'Tahun', 'No', 'Kategori', 'RHK Pimpinan', 'RHK', 'Aspek', 'IKI', 'Target', 'Realisasi', 'Bukti Dukung'],
        'Umpan Balik',
      ]);
      const [{ n } = { n: 0 }] = await sql<{ n: number }>(
        `select count(*)::int as n from plan_indicator i join plan n on n.id = i.plan_id join participant p on p.id = n.participant_id
          where p.cycle_id = $1 and n.version = (select max(version) from plan x where x.participant_id = p.id)`,
        [cycleId],
      );
      expect(table.length).toBe(n);
      // Nothing of the year is final yet.
      expect(new Set(table.flatMap((cells) => cells.slice(10)))).toEqual(new Set([null]));
    });

    it('says what was reached in a year that is final', async () => {
      const [past] = await sql<{ id: string }>('select cycle_id as id from participant order by year limit 1');
      const rows = await whole(admin, 'typed-plans', { filter: { cycleId: past?.id } });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ reached }) => reached === '').length).toBeLessThan(rows.length);
      expect(rows.every(({ feedback }) => feedback !== '')).toBe(true);
    });
  });
}
