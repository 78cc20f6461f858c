import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { Incident } from '@siklus/contracts/incidents';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { DocumentTrail } from '@siklus/contracts/trails';
import type { TaskDetail } from '@siklus/contracts/tasks';
import sharp from 'sharp';
import { recheck } from '../../src/modules/files/recheck-files.job.js';
import { sweep } from '../../src/modules/files/sweep-files.job.js';
import { scanFiles } from '../../src/modules/files/scan-files.job.js';
import { FileStore } from '../../src/platform/files/storage/file-store.js';
import { Settings } from '../../src/platform/settings.js';
import { verifyAll } from '../../src/verify-all.js';
import { mostEvidence } from '../../src/workflow/evidence.js';
import { EffectHandlers } from '../../src/workflow/effect-handlers.js';
import { runJobs } from '../support/jobs.js';
import { heldBack } from '../support/locks.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { formWith } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { until } from '../../proof/office/until.js';

let office: Office;
let folder: string;
let task: OpenTask;
let employee: Client;
let supervisor: Client;
let photo: Buffer;

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer\n<<>>\n%%EOF\n`);
const attach = (client: Client, content: Uint8Array, name: string, query: object = {}, key?: string): Promise<Answer<Evidence>> =>
  client.post<Evidence>(`/api/participants/${task.participantId}/evidence-files`, formWith(content, name), {
    query: { indicator: 'r1.i1', ...query },
    ...(key === undefined ? {} : { key }),
  });
const judge = (client: Client, id: string, body: object) => client.post<Evidence>(`/api/evidence/${id}/judgement`, body);
const complete = async (client: Client, id: string): Promise<void> => {
  const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${id}`)).body;
  expect((await client.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
};
const pieces = async (client: Client): Promise<Evidence[]> =>
  (await client.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.evidence;

/** Every file on the disk of the installation: of the storage, and on its way. */
async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map(({ name }) => name)
    .sort();
}
const nothingOnItsWay = () => until(async () => (await readdir(join(folder, 'files', 'incoming'))).length === 0, 'a file stays on its way');

/** Called inside the `describe` of a suite. */
export function evidenceTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siklus-evidence-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    office = toEnd(await openOffice({ environment: { SIKLUS_DATA_DIR: folder } }));
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    supervisor = await office.as((await office.admin.get<{ supervisorId: string }>(`/api/employees/${task.employeeId}`)).body.supervisorId);
    photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Kamera Sari' } })
      .toBuffer();
  });

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
      const capturedAt = '2026-01-20T03:00:00.000Z';
      const { status, body } = await attach(employee, photo, 'posyandu.JPG', { capturedAt });
      expect([status, body]).toEqual([
        201,
        expect.objectContaining({ indicator: 'r1.i1', planVersion: 1, period: '', title: 'posyandu.jpg', state: 'WAITING' }),
      ]);
      expect(body.file).toMatchObject({ type: 'image/jpeg', capturedAt, scan: 'OFF', finding: 'SAME' });
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

    it('was made when it came at the latest, also by a clock that is ahead, and is called in whole characters', async () => {
      const { body } = await attach(employee, photo, `${'a'.repeat(119)}\u{1f4f7}.jpg`, { capturedAt: '2199-01-01T00:00:00Z' });
      expect(body.title).toBe(`${'a'.repeat(119)}.jpg`);
      const { capturedAt = null, receivedAt = '' } = body.file ?? {};
      expect(Date.parse(capturedAt ?? '')).toBeLessThanOrEqual(Date.parse(receivedAt));
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
      const found = async () => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);
      expect(await found()).toEqual([]);
      await office.site.unitOfWork.read(`update evidence set title = title || '!' where link is null`);
      expect((await found()).map(({ invariant }) => invariant.slice(0, 3))).toEqual(['I70']);
      await office.site.unitOfWork.read(`update evidence set title = left(title, -1) where link is null`);
      expect(await found()).toEqual([]);
    });
  });

  describe('a file in the storage', () => {
    it('that was changed or is gone is told at night beside the figure, and verify names it', async () => {
      const store = office.site.app.get(FileStore, { strict: false });
      const [changed, missing] = (await pieces(employee)).flatMap(({ file, state }) => (state === 'WITHDRAWN' ? [] : (file ?? [])));
      const pathOf = (id = '') => join(folder, 'files', id.slice(-2), id);
      await writeFile(pathOf(changed?.id), 'lain');
      await rm(pathOf(missing?.id));
      const night = () => office.site.unitOfWork.run((tx) => recheck(tx, store, 'clock_timestamp()'));
      expect(await night()).toBe(false);
      const findings = async () =>
        new Map((await pieces(supervisor)).flatMap(({ file }) => (file === null ? [] : [[file.id, file.finding]])));
      expect((await findings()).get(changed?.id ?? '')).toBe('CHANGED');
      expect((await findings()).get(missing?.id ?? '')).toBe('MISSING');
      expect((await supervisor.get(`/api/files/${missing?.id}`)).body).toMatchObject({ code: 'FILE_GONE' });
      const broken = (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);
      expect(broken.map(({ invariant, violations }) => [invariant.slice(0, 3), violations])).toEqual([['I72', 2]]);
    });

    it('that was lost is no longer looked for once its employee has taken it back', async () => {
      const lost = (await attach(employee, pdf('akan hilang'), 'hilang.pdf')).body;
      await rm(join(folder, 'files', lost.file?.id.slice(-2) ?? '', lost.file?.id ?? ''));
      await office.site.unitOfWork.run((tx) => recheck(tx, office.site.app.get(FileStore, { strict: false }), 'clock_timestamp()'));
      const places = async () => (await verifyAll(office.site.unitOfWork)).find(({ invariant }) => invariant.startsWith('I72'))?.violations;
      const before = await places();
      expect((await employee.post(`/api/evidence/${lost.id}/withdraw`, { reason: 'Berkasnya hilang.' })).status).toBe(200);
      expect(await places()).toBe((before ?? 0) - 1);
    });

    it('that cannot be read keeps no other from being read: it is told, and looked for again within the hour', async () => {
      const store = office.site.app.get(FileStore, { strict: false });
      const sent = async (text: string) => (await attach(employee, pdf(text), 'hasil.pdf')).body.file?.id ?? '';
      const [bad, good] = [await sent('rusak'), await sent('utuh')];
      const path = join(folder, 'files', bad.slice(-2), bad);
      await rename(path, `${path}.kept`);
      await mkdir(path);
      const night = (since: string) => office.site.unitOfWork.run((tx) => recheck(tx, store, since));
      expect(await night('clock_timestamp()')).toBe(false);
      const found = async () => new Map((await pieces(supervisor)).flatMap(({ file }) => (file === null ? [] : [[file.id, file.finding]])));
      expect([(await found()).get(bad), (await found()).get(good)]).toEqual(['UNREADABLE', 'SAME']);
      await rm(path, { recursive: true });
      await rename(`${path}.kept`, path);
      await night(`'-infinity'`);
      expect((await found()).get(bad)).toBe('UNREADABLE');
      await office.site.unitOfWork.run((tx) =>
        tx.run(`update stored_file set checked_at = checked_at - interval '61 minutes' where id = $1`, [bad]),
      );
      await night(`'-infinity'`);
      expect((await found()).get(bad)).toBe('SAME');
    });

    it('that got no row, as its process was killed, is swept an hour later, and nothing else is', async () => {
      const store = office.site.app.get(FileStore, { strict: false });
      const before = await filesOnDisk();
      const path = join(folder, 'files', 'incoming', 'orphan');
      await writeFile(path, 'x');
      await store.take('01a20bcd-4aa7-794b-91aa-000000000001', path, { bytes: 1, sha256: '' });
      expect(await sweep(office.site.unitOfWork, store, Date.now() - 3_600_000)).toBe(0);
      expect(await sweep(office.site.unitOfWork, store, Date.now() + 1_000)).toBe(1);
      expect(await filesOnDisk()).toEqual(before);
    });
  });

  describe('a file that is looked through', () => {
    it('stays shut until it is clean, also while the scanner is away, and is removed where it is harmful', async () => {
      let answer = 'stream: OK';
      const clamd: Server = createServer((socket) => {
        socket.on('error', () => undefined);
        let heard = Buffer.alloc(0);
        socket.on('data', (part: Buffer) => {
          heard = Buffer.concat([heard, part]);
          if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
        });
      });
      clamd.listen(0, '127.0.0.1');
      await once(clamd, 'listening');
      toEnd(() => void clamd.close());
      const { port } = clamd.address() as { port: number };
      const settings = office.site.app.get<{ clamdUrl: string | undefined }>(Settings, { strict: false });
      settings.clamdUrl = 'tcp://127.0.0.1:1';
      const { unitOfWork, app } = office.site;
      const pass = () =>
        scanFiles.handle(unitOfWork, settings, app.get(FileStore, { strict: false }), app.get(EffectHandlers, { strict: false }));
      const sent = async (text: string) => (await attach(employee, pdf(text), 'hasil.pdf')).body.file?.id ?? '';
      const opened = async (id: string) => (await supervisor.get(`/api/files/${id}`)).body['code'];

      const clean = await sent('bersih');
      await expect(pass()).rejects.toThrow('ECONNREFUSED');
      expect(await opened(clean)).toBe('FILE_IN_QUARANTINE');
      settings.clamdUrl = `tcp://127.0.0.1:${port}`;
      answer = 'stream: size limit exceeded ERROR';
      await expect(pass()).rejects.toThrow('clamd answered');
      expect(await opened(clean)).toBe('FILE_IN_QUARANTINE');
      answer = 'stream: OK';
      expect(await pass()).toBe(true);
      expect((await supervisor.get(`/api/files/${clean}`)).status).toBe(200);

      const harmful = await sent('jahat');
      answer = 'stream: Eicar-Test-Signature FOUND';
      expect(await pass()).toBe(true);
      expect(await opened(harmful)).toBe('FILE_HARMFUL');
      expect(await filesOnDisk()).not.toContain(harmful);
      expect((await employee.list<Notification>('/api/notifications')).rows[0]).toMatchObject({ kind: 'evidence-harmful' });
      expect(await pass()).toBe(false);

      // One of which the scanner can say nothing is left to whoever runs the system, and keeps no other waiting.
      answer = 'stream: OK';
      const [bad, good] = [await sent('rusak'), await sent('utuh')];
      const path = join(folder, 'files', bad.slice(-2), bad);
      await rename(path, `${path}.kept`);
      await mkdir(path);
      await expect(pass()).rejects.toThrow('EISDIR');
      expect([await opened(bad), (await supervisor.get(`/api/files/${good}`)).status]).toEqual(['FILE_IN_QUARANTINE', 200]);
      expect(await pass()).toBe(false);
      const { rows } = await office.admin.list<Incident>('/api/incidents', { filter: { state: 'open' } });
      expect(rows).toMatchObject([{ kind: 'files.scan-one', participantId: task.participantId }]);
      await rm(path, { recursive: true });
      await rename(`${path}.kept`, path);
      expect((await office.admin.post(`/api/incidents/${rows[0]?.id}/retry`, {})).status).toBeLessThan(300);
      await runJobs(office.site);
      expect((await supervisor.get(`/api/files/${bad}`)).status).toBe(200);
    });
  });
}
