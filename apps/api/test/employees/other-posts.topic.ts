import { describe, expect, it } from '@jest/globals';
import { signedIn } from '../support/people.js';
import { admin, brief, clerk, day, last, posts, set, site, sql, takeBack } from './posts-office.js';

/** Called inside the `describe` of a suite. */
export function otherPostsTopic(): void {
  describe('a move to a unit of another zone', () => {
    it.each([
      ['WIB', 'east'],
      ['WIT', 'west'],
    ])('from %s (to the %s) begins the moment the old post ends', async (zone) => {
      const [before] = await sql<{ zone: string; other: string }>(
        'select (select zone from unit where id = $1) as zone, (select zone from unit where id = $2) as other',
        [clerk.unit_id, clerk.other],
      );
      await sql('update unit set zone = $2 where id = $1', [clerk.unit_id, zone]);
      await sql('update unit set zone = $2 where id = $1', [clerk.other, zone === 'WIB' ? 'WIT' : 'WIB']);
      expect((await set({ validFrom: day(60), unitId: clerk.other })).status).toBe(200);
      const [moved] = await sql<{ gap: number }>(
        `select extract(epoch from b.starts_at - a.ends_at)::int as gap from assignment a
        join assignment b on b.employee_id = a.employee_id and b.valid_from = a.valid_to + 1
          where b.valid_from = $2 and a.employee_id = $1`,
        [clerk.id, day(60)],
      );
      expect(moved).toEqual({ gap: 0 });
      const future = (await posts()).find(({ validFrom }) => validFrom === day(60));
      expect((await takeBack(future?.id ?? '')).status).toBe(200);
      await sql('update unit set zone = $2 where id = $1', [clerk.unit_id, before?.zone]);
      await sql('update unit set zone = $2 where id = $1', [clerk.other, before?.other]);
    });
  });

  describe('acting for a post', () => {
    it('comes on top of the own one, once at a time', async () => {
      const acting = { kind: 'PLT', position: 'Kepala Bidang', positionType: 'ADMINISTRATOR', validFrom: day(0), validTo: day(30) };
      expect((await set(acting)).status).toBe(200);
      expect((await posts()).filter(({ kind }) => kind === 'PLT').map(brief)).toEqual([['Kepala Bidang', day(0), day(30), 'present']]);
      expect((await set({ ...acting, validFrom: day(30), validTo: null })).body).toMatchObject({ code: 'ACTING_OVERLAP' });
      expect((await set({ ...acting, kind: 'PLH', supervisorId: clerk.id })).body).toMatchObject({ code: 'SELF_SUPERVISION' });
    });

    it('has the documents of whoever holds that post looked at, also when he leaves it one day', async () => {
      const [held] = await sql<{ id: string; employee_id: string; unit_id: string; position: string }>(
        `select a.id, a.employee_id, a.unit_id, a.position from current_assignment a join unit u on u.id = a.unit_id
        where a.employee_id <> $1 and a.supervisor_id is not null and not exists (select from assignment b
          where b.unit_id = a.unit_id and b.position = a.position and b.kind in ('PLT', 'PLH')) limit 1`,
        [clerk.id],
      );
      if (held === undefined) throw new Error('The sample has no such post');
      await sql('update assignment set valid_to = $2 where id = $1', [held.id, day(300)]);
      expect((await set({ kind: 'PLH', position: held.position, unitId: held.unit_id, validFrom: day(40), validTo: day(50) })).status).toBe(
        200,
      );
      const [job] = await sql<{ payload: { employeeIds: string[] } }>(
        `select payload from outbox where job = 'participants.refresh' order by created_at desc, id desc limit 1`,
      );
      expect(job?.payload.employeeIds).toContain(held.employee_id);
      await sql('update assignment set valid_to = null where id = $1', [held.id]);
    });

    it('is refused to a second one on the same days, and as Plt. while somebody holds the post who is there or may come back', async () => {
      const [held] = await sql<{ holder: string; name: string; unit: string; position: string; second: string }>(
        `select a.employee_id as holder, e.name, a.unit_id as unit, a.position, (select x.employee_id from current_assignment x
            where x.employee_id not in ($1, a.employee_id) and x.valid_to is null order by x.employee_id limit 1) as second
           from current_assignment a join employee e on e.id = a.employee_id
          where a.valid_to is null and a.unit_id <> $2 and not exists (select from assignment b
            where b.unit_id = a.unit_id and b.position = a.position and b.id <> a.id) order by a.employee_id desc limit 1`,
        [clerk.id, clerk.unit_id],
      );
      const acting = { kind: 'PLH', position: held?.position, unitId: held?.unit, supervisorId: null };
      expect((await set({ ...acting, validFrom: day(70), validTo: day(75) })).status).toBe(200);
      const second = (body: object) => set({ ...acting, ...body }, admin, held?.second);
      expect((await second({ validFrom: day(75) })).body).toMatchObject({ code: 'POST_STOOD_IN', errors: [{ source: 'validFrom' }] });
      expect((await set({ ...acting, kind: 'PLT', validFrom: day(74) })).body).toMatchObject({ code: 'ACTING_OVERLAP' });
      expect((await second({ kind: 'PLT', validFrom: day(76) })).body).toMatchObject({
        code: 'POST_OCCUPIED',
        detail: expect.stringContaining(held?.name ?? '-'),
        errors: [{ source: 'kind' }],
      });
      expect((await second({ validFrom: day(76) })).status).toBe(200);
      await sql(`update employee set standing = '98' where id = $1`, [held?.holder]);
      expect((await set({ ...acting, kind: 'PLT', validFrom: day(60), validTo: day(69) })).status).toBe(200);
      await sql(`update employee set standing = '01' where id = $1`, [held?.holder]);
    });

    it('needs a post of his own on that day', async () => {
      expect((await set({ kind: 'PLH', validFrom: day(8) })).body).toMatchObject({
        status: 422,
        code: 'POST_WITHOUT_MAIN',
        errors: [{ source: 'kind' }],
      });
    });
  });

  describe('a post that leads a unit and is held already', () => {
    it('is set once it is said whether its holder gives it up on the day before, or both hold it', async () => {
      const [head] = await sql<{ id: string; name: string; unit: string; position: string; type: string }>(
        `select a.employee_id as id, e.name, a.unit_id as unit, a.position, a.position_type as type
           from current_assignment a join employee e on e.id = a.employee_id
          where a.position_type = 'ADMINISTRATOR' and a.kind = 'D' and a.valid_to is null and a.unit_id <> $1
          order by a.employee_id limit 1`,
        [clerk.unit_id],
      );
      // Somebody of his own: what the others rest on stays as it is.
      const [next] = await sql<{ id: string }>(
        `select a.employee_id as id from current_assignment a where a.position_type = 'PELAKSANA' and a.kind = 'D' and a.valid_to is null
            and a.employee_id <> $1 and not exists (select from assignment b where b.supervisor_id = a.employee_id or (b.id <> a.id
              and b.employee_id = a.employee_id)) order by a.employee_id limit 1`,
        [clerk.id],
      );
      const given = async (body: Record<string, unknown>) => set({ ...lead, ...body }, admin, next?.id);
      const undo = async (id: string | undefined) => {
        await sql('delete from assignment where employee_id = $1 and valid_from > $2', [id, clerk.today]);
        await sql('update assignment set valid_to = null where employee_id = $1 and valid_to >= $2', [id, clerk.today]);
      };
      const lead = { position: head?.position.toUpperCase(), positionType: head?.type, unitId: head?.unit, supervisorId: null };
      const endOf = async () =>
        (
          await sql<{ end: string | null }>(
            `select max(valid_to)::text as end from assignment where employee_id = $1 and kind = 'D' and unit_id = $2`,
            [head?.id, head?.unit],
          )
        )[0]?.end;
      expect((await given({ validFrom: day(200) })).body).toMatchObject({
        status: 409,
        code: 'POST_HELD',
        detail: expect.stringContaining(head?.name ?? '-'),
        errors: [{ source: 'formerHolder' }],
      });
      expect((await given({ positionType: 'PELAKSANA', validFrom: day(200), validTo: day(201) })).status).toBe(200);
      expect([(await given({ validFrom: day(203), formerHolder: 'KEEP' })).status, await endOf()]).toEqual([200, null]);
      await undo(next?.id);
      expect([(await given({ validFrom: day(203), formerHolder: 'END' })).status, await endOf()]).toEqual([200, day(202)]);
      const changes = await admin.list('/api/employee-changes', { filter: { employeeId: head?.id } });
      expect(changes.rows[0]).toMatchObject({ reason: 'Mutasi.' });
      for (const id of [next?.id, head?.id]) await undo(id);
    });
  });

  describe('what a post refuses', () => {
    it('is a supervisor who is oneself, unknown, or answers to the person', async () => {
      const faults = async (supervisorId: string, id = clerk.id): Promise<unknown> =>
        (await set({ supervisorId, validFrom: day(20) }, admin, id)).body.code;
      expect(await faults(clerk.id)).toBe('SELF_SUPERVISION');
      expect(await faults('00000000-0000-4000-8000-000000000000')).toBe('SUPERVISOR_NOT_FOUND');
      expect(await faults(clerk.id, clerk.supervisor_id)).toBe('SUPERVISION_CIRCLE');
    });

    it.each([
      { kind: 'X' },
      { position: ' ' },
      { positionType: 'RAJA' },
      { level: 'X' },
      { validFrom: '1-2-2030' },
      { unitId: 'x' },
      { supervisorId: undefined },
    ])('is %j', async (body) => {
      expect((await set({ validFrom: day(20), ...body })).status).toBe(400);
    });

    it('is an end before the beginning', async () => {
      expect((await set({ validFrom: day(20), validTo: day(19) })).body.code).toBe('POST_DAYS');
    });

    it.each(['D', 'PLT'])('is a title with the sign of who acts for it, as %s', async (kind) => {
      expect((await set({ validFrom: day(20), kind, position: 'Plt. Kepala Bagian' })).body).toMatchObject({
        code: 'TITLE_OF_ACTING',
        errors: [{ source: 'position' }],
      });
    });

    it('is a unit or a person of somebody else', async () => {
      const keeper = await signedIn(site, 'penjaga', { roles: ['unit-administrator'], unit: clerk.code });
      expect((await set({ validFrom: day(2) }, keeper)).status).toBe(200);
      expect((await set({ validFrom: day(2), unitId: clerk.other }, keeper)).body).toMatchObject({
        status: 403,
        code: 'UNIT_NOT_YOURS',
        errors: [{ source: 'unitId' }],
      });
      const foreign = await signedIn(site, 'lain', { roles: ['unit-administrator'], unit: clerk.other_code });
      expect((await set({ validFrom: day(2), unitId: clerk.other }, foreign)).status).toBe(404);
      const [present] = await posts();
      expect((await last(present?.id ?? '', day(1), foreign)).status).toBe(404);
      const auditor = await signedIn(site, 'pemeriksa', { roles: ['auditor'] });
      expect((await set({ validFrom: day(2) }, auditor)).status).toBe(403);
    });
  });
}
