import { beforeAll, describe, expect, it } from '@jest/globals';
import { course, type Course } from '@siklus/contracts/courses';
import { signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let office: Client;
const fields = {
  code: 'DIKLAT-7',
  title: 'Pelatihan Dasar',
  titleEn: 'Basic training',
  hours: 20,
  form: 'Klasikal',
  tags: ['dasar'],
  active: true,
};

/** Called inside the `describe` of a suite. */
export function actionsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    office = await signedIn(site, 'diklat', { roles: ['training-office'] });
  });

  describe('an action with a key', () => {
    it('happens once and answers the same again', async () => {
      const first = await office.post<Course>('/api/courses', fields, { key: 'k-1' });
      const again = await office.post<Course>('/api/courses', fields, { key: 'k-1' });
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(course.parse(again.body)).toEqual(first.body);
      expect(again.headers.get('location')).toBe(`/api/courses/${first.body.id}`);
      expect((await office.list('/api/courses')).total).toBe(1);
    });

    it('happens once when it is sent five times at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => office.post<Course>('/api/courses', { ...fields, code: 'DIKLAT-8' }, { key: 'k-2' })),
      );
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(answers.every(({ status }) => status === 201)).toBe(true);
    });

    it('is refused when the key was used for something else', async () => {
      const body = await office.post('/api/courses', { ...fields, code: 'DIKLAT-9' }, { key: 'k-1' });
      expect([body.status, body.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
      expect((await office.list('/api/courses', { filter: { code: 'DIKLAT-9' } })).total).toBe(0);
    });

    it('leaves its key free when it was refused', async () => {
      const taken = await office.post('/api/courses', fields, { key: 'k-3' });
      expect([taken.status, taken.body.code]).toEqual([409, 'COURSE_CODE_TAKEN']);
      expect((await office.post('/api/courses', { ...fields, code: 'DIKLAT-10' }, { key: 'k-3' })).status).toBe(201);
    });

    it('belongs to its sender: another person may use the same key', async () => {
      const other = await signedIn(site, 'diklat-2', { roles: ['training-office'] });
      expect((await other.post('/api/courses', { ...fields, code: 'DIKLAT-11' }, { key: 'k-1' })).status).toBe(201);
    });

    it('is refused without a key or with one that is none', async () => {
      expect((await office.post('/api/courses', fields, { key: null })).body).toMatchObject({
        status: 400,
        code: 'IDEMPOTENCY_KEY_MISSING',
      });
      expect((await office.post('/api/courses', fields, { key: 'x'.repeat(201) })).body).toMatchObject({
        status: 400,
        code: 'MALFORMED_REQUEST',
      });
    });
  });

  describe('a change of what somebody has read', () => {
    let read: Course;

    beforeAll(async () => {
      const { body, headers } = await office.post<Course>('/api/courses', { ...fields, code: 'DIKLAT-20' });
      expect(headers.get('etag')).toBe('"1"');
      read = body;
    });

    it('needs the version that was read', async () => {
      expect((await office.put(`/api/courses/${read.id}`, { ...fields, code: 'DIKLAT-20' })).body).toMatchObject({
        status: 428,
        code: 'IF_MATCH_MISSING',
      });
      for (const header of ['*', '"a"', '"1", "2"']) {
        const { status, body } = await office.put(
          `/api/courses/${read.id}`,
          { ...fields, code: 'DIKLAT-20' },
          { headers: { 'if-match': header } },
        );
        expect([status, body.code]).toEqual([400, 'MALFORMED_REQUEST']);
      }
    });

    it('is made once; the second of two writers is told', async () => {
      const change = { ...fields, code: 'DIKLAT-20', hours: 40 };
      const answers = await Promise.all([
        office.put(`/api/courses/${read.id}`, change, { version: 1 }),
        office.put(`/api/courses/${read.id}`, change, { version: 1 }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const now = await office.get<Course>(`/api/courses/${read.id}`);
      expect(now.headers.get('etag')).toBe('"2"');
      expect(now.body).toMatchObject({ hours: 40, version: 2 });
    });

    it.each(['W/"2"', '"v2"', '2'])('takes the version as %s', async (header) => {
      const { status } = await office.put(`/api/courses/${read.id}`, { ...fields, code: 'DIKLAT-20' }, { headers: { 'if-match': header } });
      await site.unitOfWork.read('update course set version = 2 where id = $1', [read.id]);
      expect(status).toBe(200);
    });

    it('never takes fields that the form does not have', async () => {
      const { status, body } = await office.put(
        `/api/courses/${read.id}`,
        { ...fields, code: 'DIKLAT-20', version: 99, id: 'x' },
        { version: 2 },
      );
      expect([status, body.code]).toEqual([400, 'MALFORMED_REQUEST']);
    });
  });

  describe('a body that is not of its shape', () => {
    it('is answered field by field in the language of the reader', async () => {
      const faulty = { ...fields, hours: 0, title: '' };
      const indonesian = (await office.post('/api/courses', faulty)).body;
      const english = (await office.post('/api/courses', faulty, { headers: { 'accept-language': 'en' } })).body;
      expect(indonesian).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST', errors: [{ source: 'title' }, { source: 'hours' }] });
      expect(JSON.stringify(indonesian.errors)).toMatch(/jangan dikosongkan.*paling kecil 1/);
      expect(JSON.stringify(english.errors)).toMatch(/may not stay empty.*at least 1/);
    });

    it('never becomes a fault of ours: characters that no text can hold', async () => {
      const { status, body } = await office.post('/api/courses', { ...fields, code: 'DIKLAT-\u0000' });
      expect([status, body.code]).toEqual([400, 'MALFORMED_REQUEST']);
    });
  });

  describe('a course that was recommended', () => {
    it('keeps its code', async () => {
      const { body } = await office.post<Course>('/api/courses', { ...fields, code: 'DIKLAT-30' });
      const [unit, person, cycle, participant] = Array.from({ length: 4 }, (_, n) => `00000000-0000-7000-8000-00000000000${n}`);
      await site.unitOfWork.run(async (tx) => {
        await tx.run(`insert into unit (id, code, name, zone, lineage) values ($1, 'U', 'U', 'WIT', array[$1]::uuid[])`, [unit]);
        await tx.run(`insert into employee (id, nip, name, status, standing) values ($1, '1', 'x', 'PNS', '01')`, [person]);
        await tx.run(
          `insert into cycle (id, unit_id, year, schedule, rules_checksum, created_at) values ($1, $2, 2026, '[]', 'x', now())`,
          [cycle, unit],
        );
        await tx.run(
          `insert into participant (id, cycle_id, employee_id, year, unit_id, state, version, audit_n, audit_head)
          values ($1, $2, $3, 2026, $4, 'active', 1, 0, '\\x00')`,
          [participant, cycle, person, unit],
        );
        await tx.run(
          `insert into training_recommendation (id, participant_id, course_code, title, version, hours, reason, approved_at)
          values (gen_random_uuid(), $1, 'DIKLAT-30', 'Diklat', 1, 8, 'x', now())`,
          [participant],
        );
      });
      const renamed = await office.put(`/api/courses/${body.id}`, { ...fields, code: 'DIKLAT-31' }, { version: 1 });
      expect([renamed.status, renamed.body.code]).toEqual([409, 'COURSE_CODE_IN_USE']);
      expect((await office.put(`/api/courses/${body.id}`, { ...fields, code: 'DIKLAT-30', active: false }, { version: 1 })).status).toBe(
        200,
      );
    });
  });
}
