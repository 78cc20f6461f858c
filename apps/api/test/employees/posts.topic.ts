import { describe, expect, it } from '@jest/globals';
import { post, type Post } from '@siklus/contracts/posts';
import { sweep } from '../support/jobs.js';
import { signedIn } from '../support/people.js';
import { testPassword } from '../support/test-app.js';
import { brief, clerk, day, last, posts, set, site, sql, takeBack } from './posts-office.js';

async function onDay(days: number): Promise<void> {
  await site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [days]));
  await sweep(site);
}

/** Called inside the `describe` of a suite. */
export function postsTopic(): void {
  describe('a post', () => {
    it('of today is shown to those who may see the person', async () => {
      const [only] = (await posts()).map((each) => post.parse(each));
      expect(only).toMatchObject({
        position: clerk.position,
        unitId: clerk.unit_id,
        supervisorId: clerk.supervisor_id,
        time: 'present',
        validTo: null,
      });
      const own = site.client();
      await own.signIn(clerk.nip, testPassword);
      expect(await posts(own)).toHaveLength(1);
      const stranger = await signedIn(site, 'asing');
      expect((await stranger.get(`/api/employees/${clerk.id}/posts`)).status).toBe(404);
    });

    it('begins on its day, ends the one before, and has the documents looked at now and on that day', async () => {
      const [before] = await posts();
      expect((await set({ validFrom: day(10), unitId: clerk.other })).status).toBe(200);
      expect((await posts()).map(brief)).toEqual([
        [clerk.position, before?.validFrom, day(9), 'present'],
        ['Analis Baru', day(10), null, 'future'],
      ]);
      const looksAt = async () =>
        (
          await sql<{ n: number }>(
            `select count(*)::int as n from outbox where job = 'participants.refresh' and payload -> 'employeeIds' ? $1`,
            [clerk.id],
          )
        )[0]?.n ?? 0;
      const now = await looksAt();
      expect(now).toBeGreaterThan(0);
      await onDay(9);
      expect(await looksAt()).toBe(now);
      await onDay(10);
      expect(await looksAt()).toBe(now + 1);
      await onDay(10);
      expect(await looksAt()).toBe(now + 1);
      await onDay(0);
      const [entry] = await sql<{ body: Record<string, unknown> }>(
        `select body from audit_entry where action = 'employee.post.set' order by recorded_at desc limit 1`,
      );
      expect(entry?.body).toMatchObject({ employeeId: clerk.id, kind: 'D', validFrom: day(10) });
      expect(JSON.stringify(entry?.body)).not.toContain('Analis');
    });

    it('in another unit is neither offered to whoever looks after only that in which the person is now, nor cut short by him', async () => {
      const keeper = await signedIn(site, 'penjaga-unit', { roles: ['administrator'], unit: clerk.code });
      expect((await posts(keeper)).map(({ time, may }) => [time, may])).toEqual([
        ['present', ['employee.assign']],
        ['future', []],
      ]);
      expect((await set({ validFrom: day(12) }, keeper)).body).toMatchObject({
        status: 403,
        code: 'POST_ELSEWHERE',
        errors: [{ source: 'validFrom' }],
      });
      const [, coming] = await posts(keeper);
      expect((await last(coming?.id ?? '', day(40), keeper)).status).toBe(404);
    });

    it('set before another one lasts until that begins', async () => {
      expect((await set({ validFrom: day(3), position: 'Sementara' })).status).toBe(200);
      expect((await posts()).map(brief).slice(1)).toEqual([
        ['Sementara', day(3), day(9), 'future'],
        ['Analis Baru', day(10), null, 'future'],
      ]);
      expect((await set({ validFrom: day(3), position: 'Sementara', validTo: day(10) })).body).toMatchObject({
        status: 409,
        code: 'POSTS_OVERLAP',
        errors: [{ source: 'validTo' }],
      });
    });

    it('of the same day is corrected where it stands', async () => {
      expect((await set({ validFrom: day(3), position: 'Lebih tepat', positionType: 'FUNGSIONAL', level: 'AHLI_MUDA' })).status).toBe(200);
      const list = await posts();
      expect(list).toHaveLength(3);
      expect(list[1]).toMatchObject({ position: 'Lebih tepat', level: 'AHLI_MUDA', validTo: day(9) });
    });

    it('that has not begun is taken back, and its days go to the one before', async () => {
      const [, middle] = await posts();
      expect((await posts()).map(({ canBeTakenBack }) => canBeTakenBack)).toEqual([false, true, true]);
      const { status, body } = await takeBack(middle?.id ?? '');
      expect([status, (body as unknown as Post[]).map(brief)]).toEqual([
        200,
        [
          [clerk.position, expect.any(String), day(9), 'present'],
          ['Analis Baru', day(10), null, 'future'],
        ],
      ]);
      const [present] = await posts();
      expect((await takeBack(present?.id ?? '')).body).toMatchObject({ status: 409, code: 'POST_BEGAN' });
      expect((await takeBack('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    });

    it('that was given today by mistake is taken back the same day, one on top and one in the place of another', async () => {
      const before = (await posts()).map(brief);
      for (const wrong of [{ kind: 'PLH', position: 'Kepala Subbagian Umum' }, { position: 'Keliru' }]) {
        expect((await set({ ...wrong, validFrom: day(0) })).status).toBe(200);
        const [given] = (await posts()).filter(({ position }) => position === wrong.position);
        expect([given?.time, given?.canBeTakenBack]).toEqual(['present', true]);
        expect((await takeBack(given?.id ?? '')).status).toBe(200);
        expect((await posts()).map(brief)).toEqual(before);
      }
      expect((await posts())[0]?.canBeTakenBack).toBe(false);
    });

    it('that is taken back gives the one before its own end again, not that of the one taken back', async () => {
      const own = (await posts()).map(brief);
      expect((await set({ validFrom: day(12), validTo: day(20), position: 'Singkat' })).status).toBe(200);
      expect((await posts()).map(brief).slice(1)).toEqual([
        ['Analis Baru', day(10), day(11), 'future'],
        ['Singkat', day(12), day(20), 'future'],
      ]);
      expect((await takeBack((await posts())[2]?.id ?? '')).status).toBe(200);
      expect((await posts()).map(brief)).toEqual(own);
    });

    it('that only follows on another leaves its end alone, and one restored stops before the next', async () => {
      const [present, next] = await posts();
      const length = async (position: string): Promise<unknown> => (await posts()).find((each) => each.position === position)?.validTo;
      expect((await last(next?.id ?? '', day(40))).status).toBe(200);
      expect((await set({ validFrom: day(41), validTo: day(60), position: 'Menyusul' })).status).toBe(200);
      expect((await set({ validFrom: day(20), validTo: day(25), position: 'Singkat' })).status).toBe(200);
      expect((await set({ validFrom: day(30), validTo: day(35), position: 'Kemudian' })).status).toBe(200);
      const idOf = async (position: string): Promise<string> => (await posts()).find((each) => each.position === position)?.id ?? '';
      expect((await takeBack(await idOf('Singkat'))).status).toBe(200);
      expect(await length('Analis Baru')).toBe(day(29));
      for (const position of ['Kemudian', 'Menyusul']) expect((await takeBack(await idOf(position))).status).toBe(200);
      expect((await posts()).map(({ id }) => id)).toEqual([present?.id, next?.id]);
      // 'Kemudian' was set into days that were free then, so it ended none; 'Menyusul' only followed on.
      expect(await length('Analis Baru')).toBe(day(29));
      expect((await last(next?.id ?? '', null)).status).toBe(200);
    });

    it('ends on a day, never before it begins, nor within the next', async () => {
      const [present, next] = await posts();
      expect((await last(next?.id ?? '', day(9))).body).toMatchObject({ status: 422, code: 'POST_DAYS', errors: [{ source: 'lastDay' }] });
      for (const lastDay of [null, day(10)]) expect((await last(present?.id ?? '', lastDay)).body.code).toBe('POSTS_OVERLAP');
      expect((await last(present?.id ?? '', day(5))).status).toBe(200);
      expect((await last(next?.id ?? '', day(40))).status).toBe(200);
      expect((await posts()).map(({ validTo }) => validTo)).toEqual([day(5), day(40)]);
      expect((await last(next?.id ?? '', null)).status).toBe(200);
    });

    it('that ends before today is answered to whoever ends it, though the person is nobody of his any more', async () => {
      const before = await posts();
      const present = before.find(({ time }) => time === 'present');
      const keeper = await signedIn(site, 'penutup', { roles: ['unit-administrator'], unit: clerk.code });
      const ended = await last(present?.id ?? '', day(-1), keeper);
      const lastDayOf = ({ id, validTo }: Post) => (id === present?.id ? day(-1) : validTo);
      expect(ended.body).toEqual(before.map((each) => expect.objectContaining({ id: each.id, validTo: lastDayOf(each), may: [] })));
      expect((await keeper.get(`/api/employees/${clerk.id}/posts`)).status).toBe(404);
      expect((await last(present?.id ?? '', present?.validTo ?? null)).status).toBe(200);
    });

    it('is held by the database to one at a time, whoever writes', async () => {
      const [present] = await posts();
      await expect(sql(`update assignment set valid_to = null where id = $1`, [present?.id])).rejects.toThrow('one_main_post_at_a_time');
    });
  });
}
