import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { Notification } from '@siklus/contracts/notifications';
import type { DocumentTrail } from '@siklus/contracts/trails';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { brokenIn } from '../support/broken.js';
import { mostEvidence } from '../../src/workflow/evidence.js';
import { heldBack } from '../support/locks.js';
import { openTasks, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { until } from '../../proof/office/until.js';
import { attach, employee, filesOnDisk, folder, office, pdf, photo, pieces, supervisor, task } from './evidence-office.js';

/** How long before it was received a file was made. */
const ageOf = ({ file }: Evidence) => Date.parse(file?.receivedAt ?? '') - Date.parse(file?.capturedAt ?? '');
const judge = (client: Client, id: string, body: object) => client.post<Evidence>(`/api/evidence/${id}/judgement`, body);

const complete = async (client: Client, id: string): Promise<void> => {
  const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${id}`)).body;
  expect((await client.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
};
const nothingOnItsWay = () => until(async () => (await readdir(join(folder, 'files', 'incoming'))).length === 0, 'a file stays on its way');

/** Called inside the `describe` of a suite. */
export function evidenceTopic(): void {
  describe('evidence', () => {
    it('waits for agreed targets, and leaves no file where it is refused', async () => {
      expect(await attach(employee, photo, 'foto.jpg')).toMatchObject({ status: 409, body: { code: 'EVIDENCE_CLOSED' } });
      await nothingOnItsWay();
      expect(await filesOnDisk()).toEqual([]);
      await complete(employee, task.id);
      const [agree] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      await complete(supervisor, agree?.id ?? '');
    });

    it('is a photo without what the camera said, with both times, read by whoever reads the document, and by nobody else', async () => {
      const capturedAt = '2019-01-20T01:00:00.000Z';
      const { status, body } = await attach(employee, photo, 'posyandu.JPG', { capturedAt });
      expect([status, body]).toEqual([
        201,
        expect.objectContaining({ indicator: 'r1.i1', planVersion: 1, period: '', title: 'posyandu.jpg', state: 'WAITING' }),
      ]);
      expect(body.file).toMatchObject({ type: 'image/jpeg', scan: 'OFF', finding: 'SAME' });
      expect(ageOf(body)).toBe(2 * 3_600_000);
      const { headers, body: content } = await supervisor.get<string>(`/api/files/${body.file?.id}`);
      expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''posyandu.jpg`);
      expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual(['image/jpeg', 'nosniff']);
      expect(content).not.toContain('Kamera Sari');
      const stranger = (await openTasks(office, { step: 'target-setting' })).find(
        ({ employeeId, holderId }) => employeeId === holderId && employeeId !== task.employeeId,
      ) as OpenTask;
      expect((await (await office.as(stranger.employeeId)).get(`/api/files/${body.file?.id}`)).status).toBe(404);
      expect((await pieces(supervisor))[0]).toEqual({ ...body, may: ['evidence.judge'] });
      const [report] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review' });
      expect((await employee.get<TaskDetail>(`/api/tasks/${report?.id}`)).body.evidence).toEqual([body]);
    });

    it('was made when it came at the latest, also where its device says later, and is called in whole characters', async () => {
      const { body } = await attach(employee, photo, `${'a'.repeat(119)}\u{1f4f7}.jpg`, { capturedAt: '2199-01-01T00:00:00Z' });
      expect(body.title).toBe(`${'a'.repeat(119)}.jpg`);
      expect(ageOf(body)).toBe(0);
    });

    it('that is sent twice is one, and one file', async () => {
      const before = (await filesOnDisk()).length;
      const first = await attach(employee, pdf('satu'), 'laporan.pdf', { period: 'TW1' }, 'dua-kali');
      const again = await attach(employee, pdf('satu'), 'laporan.pdf', { period: 'TW1' }, 'dua-kali');
      expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
      await nothingOnItsWay();
      expect(await filesOnDisk()).toHaveLength(before + 1);
      expect(await attach(employee, pdf('dua'), 'laporan.pdf', { period: 'TW1' }, 'dua-kali')).toMatchObject({
        body: { code: 'IDEMPOTENCY_KEY_REUSED' },
      });
    });

    it.each([
      ['that is empty', () => Buffer.alloc(0), 'kosong.pdf', 422, 'FILE_EMPTY'],
      ['of 21 MB', () => Buffer.alloc(21_000_000, 1), 'besar.pdf', 413, 'FILE_OVER_LIMIT'],
      ['whose name lies', () => pdf('x'), 'foto.jpg', 422, 'FILE_NAME_LIES'],
      ['of another kind', () => Buffer.from('MZ\x90\x00'), 'surat.pdf', 422, 'FILE_KIND_NOT_TAKEN'],
      ['with another behind it', () => Buffer.concat([pdf('x'), Buffer.from('<script>')]), 'a.pdf', 422, 'FILE_TWO_IN_ONE'],
    ])('%s is refused in words, and nothing is left', async (_what, content, name, status, code) => {
      const before = await filesOnDisk();
      expect(await attach(employee, content(), name)).toMatchObject({ status, body: { code } });
      await nothingOnItsWay();
      expect(await filesOnDisk()).toEqual(before);
    });

    it.each([
      [{ indicator: 'r9.i9' }, 404],
      [{ period: 'TW9' }, 404],
      [{ noteId: '01a20bcd-4aa7-794b-91aa-000000000000' }, 404],
      [{ capturedAt: 'kemarin' }, 400],
      [{ capturedAt: '0000-01-01T00:00:00Z' }, 400],
      [{ other: 'x' }, 400],
    ])('in the wrong place (%j) is refused, and nothing is left', async (query, status) => {
      const before = await filesOnDisk();
      expect((await attach(employee, pdf('x'), 'a.pdf', query)).status).toBe(status);
      await nothingOnItsWay();
      expect(await filesOnDisk()).toEqual(before);
    });

    it('that breaks off on its way leaves nothing', async () => {
      const before = await filesOnDisk();
      const cut = request(new URL(`/api/participants/${task.participantId}/evidence-files?indicator=r1.i1`, office.site.url), {
        method: 'POST',
        headers: {
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '5000000',
          'idempotency-key': 'putus',
          cookie: `__Host-siklus=${employee.cookie('__Host-siklus')}`,
        },
      });
      cut.on('error', () => undefined);
      cut.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      cut.write(Buffer.alloc(1_000_000, 32));
      await until(async () => (await readdir(join(folder, 'files', 'incoming'))).length === 1, 'the file does not come');
      cut.destroy();
      await nothingOnItsWay();
      expect(await filesOnDisk()).toEqual(before);
    });

    it('may be a link, which is kept as it is written', async () => {
      const link = { indicator: 'r1.i1', title: 'Berita di laman dinas', link: 'http://127.0.0.1:1/rilis' };
      const post = (body: object) => employee.post<Evidence>(`/api/participants/${task.participantId}/evidence-links`, body);
      expect(await post(link)).toMatchObject({ status: 201, body: { title: link.title, link: link.link, file: null } });
      for (const wrong of ['javascript:alert(1)', 'file:///etc/passwd', 'bukan tautan'])
        expect([wrong, (await post({ ...link, link: wrong })).status]).toEqual([wrong, 400]);
    });

    it('is bounded in number for each document, however many come at the same moment', async () => {
      const link = { indicator: 'r1.i1', title: 'Tautan', link: 'http://127.0.0.1:1/rilis' };
      const post = () => employee.post<Evidence>(`/api/participants/${task.participantId}/evidence-links`, link);
      const { unitOfWork, databaseUrl } = office.site;
      const many = await unitOfWork.run((tx) =>
        tx.run(
          `insert into evidence (id, participant_id, indicator, plan_version, period, title, link, account_id, salt, at, state)
           select gen_random_uuid(), e.participant_id, e.indicator, e.plan_version, e.period, 'banyak', e.link, e.account_id, e.salt, e.at,
                  e.state
             from (select * from evidence where participant_id = $1 and link is not null limit 1) e, generate_series(1, $2) n
            limit $2 - 1 - (select count(*) from evidence where participant_id = $1)`,
          [task.participantId, mostEvidence],
        ),
      );
      expect(many).toBeGreaterThan(200);
      const both = await heldBack(databaseUrl, `select from participant where id = '${task.participantId}' for update`, () => [
        post(),
        post(),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      await unitOfWork.run((tx) => tx.run(`delete from evidence where title = 'banyak'`));
    });

    it('is accepted or given back with a reason by the supervisor alone, once, and its employee is told', async () => {
      const [first, second] = await pieces(employee);
      const [id, other] = [first?.id ?? '', second?.id ?? ''];
      expect(await judge(employee, id, { accepts: true })).toMatchObject({ status: 403, body: { code: 'OWN_AFFAIR' } });
      expect(await judge(office.admin, id, { accepts: true })).toMatchObject({ status: 403, body: { code: 'NOT_EVIDENCE_SUPERVISOR' } });
      expect(await judge(supervisor, id, { accepts: false })).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
      expect(await judge(supervisor, id, { accepts: false, reason: 'Fotonya kabur.' })).toMatchObject({
        status: 200,
        body: { state: 'GIVEN_BACK', reason: 'Fotonya kabur.' },
      });
      expect(await judge(supervisor, id, { accepts: true })).toMatchObject({ status: 409, body: { code: 'EVIDENCE_JUDGED' } });
      expect(await judge(supervisor, other, { accepts: true })).toMatchObject({ status: 200, body: { state: 'ACCEPTED' } });
      const { rows } = await employee.list<Notification>('/api/notifications');
      expect(rows[0]).toMatchObject({ kind: 'evidence-given-back', participantId: task.participantId });
    });

    it('is taken back by its employee with a reason while nothing rests on it: its file is gone, and the trail says so', async () => {
      const sent = (await attach(employee, pdf('salah'), 'salah.pdf')).body;
      const withdraw = (client: Client, id = sent.id, reason = 'Salah berkas.') =>
        client.post<Evidence & { code?: string }>(`/api/evidence/${id}/withdraw`, { reason });
      expect(sent.may).toEqual(['evidence.add']);
      expect([(await withdraw(supervisor)).status, (await withdraw(employee, sent.id, ' ')).status]).toEqual([404, 400]);
      expect((await withdraw(employee)).body).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Salah berkas.', may: [] });
      expect((await employee.get(`/api/files/${sent.file?.id}`)).body).toMatchObject({ code: 'FILE_WITHDRAWN' });
      expect(await filesOnDisk()).not.toContain(sent.file?.id);
      expect((await withdraw(employee)).body).toMatchObject({ status: 409, code: 'EVIDENCE_JUDGED' });
      const accepted = (await pieces(employee)).find(({ state }) => state === 'ACCEPTED');
      expect((await withdraw(employee, accepted?.id)).body).toMatchObject({ status: 409, code: 'EVIDENCE_JUDGED' });
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${task.participantId}`)).body;
      expect(entries.at(-1)).toMatchObject({ action: 'evidence.withdrawn', reason: 'Salah berkas.' });
    });

    it('stays where a report that was sent since rests on it; what came after the report is taken back', async () => {
      const before = (await attach(employee, pdf('sebelum'), 'sebelum.pdf')).body.id;
      const [report] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review', turn: 'report' });
      await complete(employee, report?.id ?? '');
      const since = (await attach(employee, pdf('sesudah'), 'sesudah.pdf')).body.id;
      const withdraw = (id: string) => employee.post<{ code?: string }>(`/api/evidence/${id}/withdraw`, { reason: 'Salah berkas.' });
      expect(await withdraw(before)).toMatchObject({ status: 409, body: { code: 'EVIDENCE_RESTED_ON' } });
      expect(await withdraw(since)).toMatchObject({ status: 200, body: { state: 'WITHDRAWN' } });
    });

    it('is committed to by the trail, and verify names what was changed behind it', async () => {
      const found = () => brokenIn(office.site.unitOfWork);
      expect(await found()).toEqual([]);
      await office.site.unitOfWork.read(`update evidence set title = title || '!' where link is null`);
      expect((await found()).map(({ invariant }) => invariant.slice(0, 3))).toEqual(['I70']);
      await office.site.unitOfWork.read(`update evidence set title = left(title, -1) where link is null`);
      expect(await found()).toEqual([]);
    });
  });
}
