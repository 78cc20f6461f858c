import { beforeAll, expect, it } from '@jest/globals';
import { importReport, type ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays, dayInWords, staffWarnings } from '@siklus/domain';
import { formWith, sample } from '../support/people.js';
import { counts, site, upload } from './import-office.js';

/** Called inside a `describe` of a suite that has opened the office. */
export function changedRowTopic(): void {
  const lines = sample('staff-60.csv')
    .toString('utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const change = async (line: string): Promise<ImportReport> => (await upload(formWith([lines[0], line].join('\n')))).body;
  const postsOf = (nip: string): Promise<Record<string, unknown>[]> =>
    site.unitOfWork.read(
      `select a.position, a.valid_from::text, a.valid_to::text, s.nip as supervisor from assignment a
      join employee e on e.id = a.employee_id left join employee s on s.id = a.supervisor_id
      where e.nip = $1 order by a.valid_from`,
      [nip],
    );
  const columns = (lines[0] ?? '').split(';');
  const rows = lines.slice(1).map((line) => line.split(';'));
  // Somebody in his own post, to whom nobody reports: one document is his.
  const cells = rows.findLast((each) => each[12] === 'D' && !rows.some((other) => other[9] === each[0])) ?? [];
  const [nip = ''] = cells;
  const later = cells.with(5, 'Analis Data Baru').with(13, '01-03-2030');

  beforeAll(async () => {
    expect((await upload(formWith(lines.join('\n')))).status).toBe(200);
  });

  it('ends the old post the day before the new one and asks for the documents to be looked at', async () => {
    const before = await counts();
    expect(await change(later.join(';'))).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const posts = await postsOf(nip);
    expect(posts.at(-2)).toMatchObject({ valid_to: '2030-02-28' });
    expect(posts.at(-1)).toMatchObject({ position: 'Analis Data Baru', valid_from: '2030-03-01', valid_to: null });
    // On the day on which the post begins it is followed as things stand then.
    expect((await counts()).jobs).toBe((before.jobs ?? 0) + 1);
    expect(await change(later.join(';'))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });

  it('that differs in nothing but a later day leaves the begin of the post, and says so', async () => {
    const before = await postsOf(nip);
    for (const day of ['02-03-2030', '01-01-2031']) {
      const body = await change(later.with(13, day).join(';'));
      expect(body).toMatchObject({ updated: 0, unchanged: 1 });
      expect(body.warnings.map(({ code, column, rows: concerned }) => [code, column, concerned.length])).toContainEqual([
        'BEGIN_KEPT',
        'Berlaku Mulai',
        1,
      ]);
    }
    expect(await postsOf(nip)).toEqual(before);
  });

  it('without unit above and supervisor leaves both as they are, and says so', async () => {
    const before = await postsOf(nip);
    const body = await change(later.with(4, '').with(9, '').join(';'));
    expect(body).toMatchObject({ updated: 0, unchanged: 1 });
    expect(body.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['UNIT_PARENT_KEPT', 'SUPERVISOR_KEPT']));
    expect(await postsOf(nip)).toEqual(before);
    expect(before.at(-1)?.supervisor).toBeTruthy();
    const [unit] = await site.unitOfWork.read('select p.code from unit u join unit p on p.id = u.parent_id where u.code = $1', [cells[2]]);
    expect(unit).toEqual({ code: cells[4] });
  });

  it("is warned of in the reader's words also where another row of the list is at fault", async () => {
    const faulty = rows.find((row) => row[0] !== nip) ?? [];
    const list = [lines[0], later.with(9, '').join(';'), faulty.with(2, '').join(';')].join('\n');
    const { status, body } = await upload(formWith(list), { dryRun: 'true' });
    expect([status, importReport.safeParse(body).error]).toEqual([422, undefined]);
    expect(body.warnings.find(({ code }) => code === 'SUPERVISOR_KEPT')?.message).toBe(staffWarnings.SUPERVISOR_KEPT.id);
  });

  it('is shown with what is kept now before anything is written, and the answer of the writing holds no values', async () => {
    const line = later.with(1, 'Nama Baru').with(5, 'Pengadministrasi Umum').with(15, 'baru@contoh.go.id').join(';');
    const { body } = await upload(formWith([lines[0], line].join('\n')), { dryRun: 'true' });
    expect(body).toMatchObject({ created: 0, updated: 1 });
    const [group, ...others] = body.changes ?? [];
    expect(others).toEqual([]);
    expect(group).toMatchObject({ kind: 'data', unit: null, rows: [{ row: 2, nip, name: 'Nama Baru' }] });
    const told = group?.fields.map(({ field }, at) => ({ field, ...group.rows[0]?.values[at] }));
    expect(told).toEqual(
      expect.arrayContaining([
        { field: 'name', old: cells[1], new: 'Nama Baru' },
        { field: 'position', old: expect.any(String), new: 'Pengadministrasi Umum' },
        { field: 'email', old: cells[15] === '' ? null : cells[15], new: 'baru@contoh.go.id' },
      ]),
    );
    expect(told?.map(({ field }) => field)).not.toContain('nip');
    const back = await change(line);
    expect(back.changes).toBeUndefined();
    const [kept] = await site.unitOfWork.read<{ text: string }>(
      `select string_agg(body::text, '') || (select coalesce(string_agg(response::text, ''), '') from idempotency_key) as text
      from audit_entry where action = 'employees.imported'`,
    );
    expect(kept?.text).not.toContain('Nama Baru');
    await change(later.join(';'));
  });

  it('is shown before the many equal ones: a unit that is renamed is told once, with all its people', async () => {
    const unit = cells[2];
    const renamed = rows.map((row) => (row[2] === unit ? row.with(3, 'Nama Unit Yang Baru') : row));
    const one = renamed.map((row) =>
      row[0] === nip && row[12] === 'D'
        ? later
            .with(3, row[3] ?? '')
            .with(8, '')
            .with(9, '-')
        : row,
    );
    const { body } = await upload(formWith([lines[0], ...one.map((row) => row.join(';'))].join('\n')), { dryRun: 'true' });
    expect(body.errors).toEqual([]);
    const people = rows.filter((row) => row[2] === unit).length;
    expect(people).toBeGreaterThan(1);
    expect(body.changes?.map(({ kind, rows: concerned }) => [kind, concerned.length])).toEqual([
      ['data', 1],
      ['unit', people],
    ]);
    expect(body.changes?.[0]?.fields.map(({ field, how }) => [field, how])).toEqual(expect.arrayContaining([['supervisorNip', 'emptied']]));
    expect(body.changes?.[1]).toMatchObject({
      unit,
      fields: [{ field: 'unitName', how: 'changed', same: { old: cells[3], new: 'Nama Unit Yang Baru' } }],
    });
    // Warnings are told in the same way, with the people whom they concern.
    expect(body.warnings.find(({ code }) => code === 'SUPERVISOR_REMOVED')?.rows).toContainEqual(
      expect.objectContaining({ nip, name: cells[1] }),
    );
  });

  it('names the unit that a slip in its code would make, its case apart, and an address that is that of another', async () => {
    const slip = later.with(2, `${cells[2]}X`).with(15, 'satu@contoh.go.id');
    const other = rows.find((row) => row[12] === 'D' && row[0] !== nip && row[2] === cells[2]) ?? [];
    const send = (...list: string[][]) => upload(formWith([lines[0], ...list.map((row) => row.join(';'))].join('\n')), { dryRun: 'true' });
    const { body } = await send(slip, other.with(15, 'SATU@contoh.go.id'));
    expect(body.errors).toEqual([]);
    expect(body.changes?.find(({ kind }) => kind === 'newUnit')).toMatchObject({
      unit: `${cells[2]}X`,
      fields: [
        { field: 'unitName', same: { old: null, new: cells[3] } },
        { field: 'parentUnitCode', same: { old: null, new: cells[4] } },
      ],
      rows: [{ nip }],
    });
    const shared = body.warnings.find(({ code }) => code === 'EMAIL_SHARED')?.rows.map((row) => row.nip);
    expect(shared).toEqual([nip, other[0]]);
    const [kept] = await site.unitOfWork.read<{ email: string }>(
      'select email from employee where email is not null and nip <> all($1) order by nip limit 1',
      [[nip, other[0]]],
    );
    const taken = await send(cells.with(15, kept?.email ?? ''), other);
    expect(taken.body.warnings.find(({ code }) => code === 'EMAIL_SHARED')?.rows.map((row) => row.nip)).toEqual([nip]);
    const lower = await send(cells.with(2, (cells[2] ?? '').toLowerCase()));
    expect(lower.body.errors.map(({ column, code }) => [column, code])).toEqual([['Kode Unit', 'UNIT_CODE_CASE']]);
  });

  it('shows an unchanged list as no change', async () => {
    const { body } = await upload(formWith([lines[0], later.join(';')].join('\n')), { dryRun: 'true' });
    expect(body).toMatchObject({ unchanged: 1, changes: [], conflicts: [] });
  });

  it('is corrected where it stands when the day is the same', async () => {
    const before = await postsOf(nip);
    expect(await change(later.with(5, 'Analis Data Senior').join(';'))).toMatchObject({ updated: 1 });
    expect(await postsOf(nip)).toEqual([...before.slice(0, -1), { ...before.at(-1), position: 'Analis Data Senior' }]);
  });

  it('renames the account with the person', async () => {
    expect(await change(later.with(1, 'Nama Baru, S.E.').with(5, 'Analis Data Senior').join(';'))).toMatchObject({ updated: 1 });
    expect(await site.unitOfWork.read('select display_name from account where username = $1', [nip])).toEqual([
      { display_name: 'Nama Baru, S.E.' },
    ]);
  });

  it('removes nobody by leaving people out', async () => {
    const { employees } = await counts();
    await change(cells.join(';'));
    expect((await counts()).employees).toBe(employees);
  });

  // Each in one post, his own, and to whom nobody reports.
  const alone = rows.filter(
    (each) =>
      each[12] === 'D' && each[0] !== nip && !rows.some((other) => other[9] === each[0] || (other[0] === each[0] && other !== each)),
  );
  const elsewhere = (row: readonly string[]) => rows.find((each) => each[2] !== row[2] && each[9] !== row[9] && each[9] !== '') ?? [];
  const listOf = (row: readonly string[]) => formWith([lines[0], row.join(';')].join('\n'));
  const todayIn = async (code: string | undefined): Promise<string> =>
    (
      await site.unitOfWork.read<{ today: string }>(
        'select t.today::text as today from unit_today t join unit u on u.id = t.unit_id where u.code = $1',
        [code],
      )
    )[0]?.today ?? '';
  const isoOf = (listed: string | undefined): string => (listed ?? '').split('-').reverse().join('-');

  it.each<[string, number, (row: string[], next: readonly string[]) => string[]]>([
    ['supervisor', 0, (row, next) => row.with(9, next[9] ?? '')],
    ['unit', 1, (row, next) => [2, 3, 4, 14].reduce((moved, at) => moved.with(at, next[at] ?? ''), row)],
    ['position', 2, (row) => row.with(5, 'Penelaah Teknis Kebijakan')],
  ])('with another %s and the day of the post as it is kept counts from today, says so, and the past keeps its line', async (_, at, to) => {
    const row = alone[at] ?? [];
    const before = await postsOf(row[0] ?? '');
    const list = to(row, elsewhere(row));
    const today = await todayIn(row[2]);
    const { body } = await upload(listOf(list), { dryRun: 'true' });
    const warning = body.warnings.find(({ code }) => code === 'CHANGE_COUNTS_FROM');
    expect(warning).toMatchObject({ column: 'Berlaku Mulai', rows: [{ row: 2, nip: row[0] }] });
    expect(warning?.message).toContain(dayInWords(today).id);
    const [group] = body.changes ?? [];
    const told = group?.fields.map(({ field }, place) => ({ field, ...group.rows[0]?.values[place] }));
    expect(told).toContainEqual({ field: 'validFrom', old: isoOf(row[13]), new: today });

    expect(await change(list.join(';'))).toMatchObject({ created: 0, updated: 1 });
    const after = { position: list[5], supervisor: list[9], valid_from: today, valid_to: null };
    expect(await postsOf(row[0] ?? '')).toEqual([{ ...before[0], valid_to: addCalendarDays(today, -1) }, after]);
    // The same list once more says nothing new.
    expect(await change(list.join(';'))).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await postsOf(row[0] ?? '')).toHaveLength(before.length + 1);
  });

  it('counts from the day that its sender says, and corrects a post where it stands from a day before it began', async () => {
    const [row, next] = [alone[3] ?? [], alone[4] ?? []];
    const day = addCalendarDays(await todayIn(row[2]), -10);
    const [before] = await postsOf(row[0] ?? '');
    const send = (list: readonly string[], changesFrom: string) => upload(listOf(list), { changesFrom });
    expect((await send(row.with(5, 'Penelaah Lain'), day)).body).toMatchObject({ updated: 1 });
    expect(await postsOf(row[0] ?? '')).toEqual([
      { ...before, valid_to: addCalendarDays(day, -1) },
      { ...before, position: 'Penelaah Lain', valid_from: day },
    ]);
    const [kept] = await postsOf(next[0] ?? '');
    const corrected = await send(next.with(5, 'Penelaah Lain'), isoOf(next[13]));
    expect(corrected.body.warnings.map(({ code }) => code)).not.toContain('CHANGE_COUNTS_FROM');
    expect(await postsOf(next[0] ?? '')).toEqual([{ ...kept, position: 'Penelaah Lain' }]);
    expect((await send(next, 'kemarin')).status).toBe(400);
  });

  it('with another standing and a day to come is said to give him that standing on that day', async () => {
    const row = alone[6] ?? [];
    const look = async (list: readonly string[]) => (await upload(listOf(list), { dryRun: 'true' })).body.warnings;
    const retired = row.with(columns.indexOf('Kedudukan'), 'Pensiun');
    const warned = await look(retired.with(13, '01-03-2030'));
    const told = warned.find(({ code }) => code === 'STANDING_COUNTS_FROM');
    // The day is that of the standing, and nothing is said of the post.
    expect(warned.map(({ code }) => code)).not.toContain('BEGIN_KEPT');
    expect([told?.column, told?.message]).toEqual(['Kedudukan', expect.stringContaining(dayInWords('2030-03-01').id)]);
    for (const plain of [retired, row.with(13, '01-03-2030')])
      expect((await look(plain)).map(({ code }) => code)).not.toContain('STANDING_COUNTS_FROM');
  });

  it('with a superior who is not at work is said to pass him by', async () => {
    const row = alone[6] ?? [];
    const head = rows.find((each) => each[12] === 'D' && each[0] === elsewhere(row)[9]) ?? [];
    const look = async (standing: string) => {
      const away = head.with(columns.indexOf('Kedudukan'), standing);
      const list = [lines[0], away.join(';'), row.with(9, head[0] ?? '').join(';')].join('\n');
      const { warnings } = (await upload(formWith(list), { dryRun: 'true' })).body;
      return warnings.filter(({ code }) => code === 'SUPERVISOR_AWAY').map(({ message, rows: concerned }) => [message, concerned.length]);
    };
    expect([await look('Aktif'), await look('Pensiun')]).toEqual([[], [[expect.stringContaining('Pensiun'), 1]]]);
  });

  it('with an earlier day is said to change the past, and takes no superior out of it', async () => {
    const row = alone[5] ?? [];
    const [before] = await postsOf(row[0] ?? '');
    const begins = addCalendarDays(isoOf(row[13]), -1);
    const earlier = row.with(13, begins.split('-').reverse().join('-'));
    const look = async (list: readonly string[]) => (await upload(listOf(list), { dryRun: 'true' })).body.warnings;
    expect((await look(earlier)).map(({ code }) => code)).not.toContain('CHANGES_PAST');
    const told = (await look(earlier.with(9, elsewhere(row)[9] ?? ''))).find(({ code }) => code === 'CHANGES_PAST');
    expect([told?.column, told?.message]).toEqual(['Berlaku Mulai', expect.stringContaining(dayInWords(begins).id)]);

    const today = await todayIn(row[2]);
    const unled = earlier.with(9, '-');
    expect((await look(unled)).map(({ code }) => code)).toEqual(expect.arrayContaining(['CHANGE_COUNTS_FROM', 'SUPERVISOR_REMOVED']));
    await change(unled.join(';'));
    expect(await postsOf(row[0] ?? '')).toEqual([
      { ...before, valid_to: addCalendarDays(today, -1) },
      { ...before, supervisor: null, valid_from: today, valid_to: null },
    ]);
  });

  it('is older than what another list told for a later day: that stays, shown beside it, until the sender says otherwise', async () => {
    await change(later.join(';'));
    const before = await postsOf(nip);
    const old = cells.with(1, 'Nama Terakhir');
    const tried = await upload(listOf(old), { dryRun: 'true' });
    expect(tried.body.warnings.map(({ code }) => code)).toContain('OLDER_THAN_KEPT');
    expect(tried.body.conflicts).toEqual([
      expect.objectContaining({
        nip,
        by: 'admin',
        source: 'pegawai.csv',
        day: '2030-03-01',
        fields: [{ field: 'position', kept: later[5], listed: cells[5], keptName: null, listedName: null }],
      }),
    ]);
    // The rest of the row is no older than anything.
    expect(await change(old.join(';'))).toMatchObject({ updated: 1 });
    expect(await postsOf(nip)).toEqual(before);
    expect((await upload(listOf(old), { overrule: 'true' })).body).toMatchObject({ updated: 1 });
    expect(await postsOf(nip)).toEqual([...before.slice(0, -1), { ...before.at(-1), position: cells[5] }]);
  });
}
