import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { Moved } from '@siklus/contracts/tasks';
import type { Report } from '../../src/operations/command.js';
import { backup } from '../../src/operations/backup.js';
import { verifyReceipt } from '../../src/operations/receipts.js';
import { restore } from '../../src/operations/restore.js';
import { Mailer } from '../../src/platform/mail/mailer.js';
import { MailLane } from '../../src/platform/mail/mail-lane.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { keyFile } from '../../src/platform/signing/signing-key.js';
import { writeAnchor } from '../../src/workflow/anchors.js';
import { cutAtStatement } from '../support/cut-connection.js';
import { endState } from '../../proof/office/end-state.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { formWith } from '../support/people.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { startOn, testPassword } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let folder: string;
let file: string;
/** Of a piece of evidence that somebody has attached. */
let fileId: string;
/** Of a receipt that somebody was given. */
let code: string;
const before = { ...process.env };

/** Runs a command as the command line would, on this database. */
function on<T = Report>(databaseUrl: string, command: () => Promise<T>): Promise<T> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SIKLUS_DATA_DIR: folder });
  return command();
}

/** A copy of the backup in which something of its text is another, with a sum that fits again. */
async function tampered(name: string, change: (text: string) => string): Promise<string> {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  const untold = text.slice(0, text.lastIndexOf('{"end"'));
  const body = change(untold);
  expect(body).not.toBe(untold);
  const path = join(folder, name);
  await writeFile(path, gzipSync(`${body}${JSON.stringify({ end: true, sha256: createHash('sha256').update(body).digest('hex') })}\n`));
  return path;
}

/** Changes the lines of one table, or those of a file. */
const linesOf = (head: string, change: (lines: string[]) => string[]) => (text: string) =>
  text.replace(new RegExp(`^(\\{"${head}".*\\n)((?:[^\\n]*\\n)*?)\\\\\\.\\n`, 'm'), (_whole, first: string, rows: string) => {
    const other = change(rows.split('\n').slice(0, -1));
    return `${first}${other.map((line) => `${line}\n`).join('')}\\.\n`;
  });

/** Called inside the `describe` of a suite. */
export function backupTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    // Connections are cut here on purpose, and each cut is told of.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    folder = await mkdtemp(join(tmpdir(), 'siklus-backup-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    office = toEnd(await openOffice({ environment: { SIKLUS_DATA_DIR: folder, SIKLUS_SIGNING_KEY: '' } }));
    toEnd(() => (process.env = before));
    const [task] = await openTasks(office, { step: 'target-setting' });
    const holder = await office.as(task?.holderId ?? '');
    const { body } = await holder.get<{ example: unknown; version: number }>(`/api/tasks/${task?.id}`);
    const sent = await holder.post<Moved>(`/api/tasks/${task?.id}/complete`, { answers: body.example }, { version: body.version });
    expect(sent.status).toBe(200);
    code = sent.body.receipt ?? '';
    const [agree] = await openTasks(office, { participantId: task?.participantId, step: 'target-setting' });
    const head = await office.as(agree?.holderId ?? '');
    const { version } = (await head.get<{ version: number }>(`/api/tasks/${agree?.id}`)).body;
    expect((await head.post(`/api/tasks/${agree?.id}/complete`, { answers: {} }, { version })).status).toBe(200);
    const attached = await holder.post<Evidence>(
      `/api/participants/${task?.participantId}/evidence-files`,
      formWith('%PDF-1.7\n% lembar kerja\n%%EOF\n', 'lembar.pdf'),
      { query: { indicator: 'r1.i1' } },
    );
    expect(attached.status).toBe(201);
    fileId = attached.body.file?.id ?? '';
    await office.site.unitOfWork.read(`insert into setting (key, value) values ('odd', $1)`, [
      JSON.stringify({ text: 'tab\t, line\u2028\r\n, \\. and \\N' }),
    ]);
    await writeAnchor(office.site.unitOfWork, folder, 0);
    file = join(folder, 'first.backup.gz');
    expect(await on(office.site.databaseUrl, () => backup.run([], { to: file }))).toMatchObject({ ok: true });
  });

  describe('a backup', () => {
    it('is for its owner only, and is good when it is checked', async () => {
      expect((await stat(file)).mode & 0o077).toBe(0);
      const report = await on(office.site.databaseUrl, () => restore.run([file], { check: 'true' }));
      expect(report.lines.filter((line) => line.startsWith('BAD'))).toEqual([]);
      expect(report.ok).toBe(true);
      expect(report.data).toMatchObject({ anchors: { compared: 1, younger: 0 } });
      const left = await office.site.unitOfWork.read(`select 1 from pg_database where datname like 'siklus_check_%'`);
      expect(left).toEqual([]);
    });

    it('that was cut off or changed is refused before anything is touched', async () => {
      const cut = join(folder, 'cut.gz');
      await writeFile(cut, await readFile(file));
      await truncate(cut, (await stat(file)).size - 100);
      await expect(on(office.site.databaseUrl, () => restore.run([], { check: cut }))).rejects.toThrow(/cut off/);
      await expect(on(office.site.databaseUrl, () => restore.run([], { check: `${cut}.none` }))).rejects.toThrow(
        /does not exist\. Give the path of a backup/,
      );
      const text = gunzipSync(await readFile(file)).toString('utf8');
      const changed = join(folder, 'changed.gz');
      await writeFile(changed, gzipSync(text.replace('target-setting', 'target-sitting')));
      await expect(on(office.site.databaseUrl, () => restore.run([], { check: changed }))).rejects.toThrow(/sum does not fit/);
    });

    it('whose trail was rewritten or cut is named by the check, though its sum fits', async () => {
      const entries = (change: (lines: string[]) => string[]) => linesOf('table":"audit_entry', change);
      const rewritten = await tampered(
        'rewritten.gz',
        entries((lines) => lines.map((line) => line.replace('turn.completed', 'turn.returned'))),
      );
      const first = await on(office.site.databaseUrl, () => restore.run([rewritten], { check: 'true' }));
      expect(first.ok).toBe(false);
      expect(first.lines.join('\n')).toMatch(/BAD +I12 .*participant:/);
      const cut = await tampered(
        'tail.gz',
        entries((lines) => lines.filter((line) => !line.includes('turn.completed'))),
      );
      const second = await on(office.site.databaseUrl, () => restore.run([cut], { check: 'true' }));
      expect(second.lines.join('\n')).toMatch(/BAD +I30/);
      expect(second.lines.at(-1)).toMatch(/NOT good/);
    });

    it.each<[string, (text: string) => string, RegExp]>([
      [
        'otherwise than it was sent',
        linesOf('file', () => [Buffer.from('lain').toString('base64')]),
        /BAD +files: .* 1 changed, 0 missing/,
      ],
      ['no more', (text) => text.replace(/^\{"file".*\n(?:[^\n]*\n)*?\\\.\n/m, ''), /BAD +files: .* 0 changed, 1 missing/],
    ])('that holds a file of evidence %s is not good', async (_what, change, told) => {
      const report = await on(office.site.databaseUrl, async () => restore.run([await tampered('file.gz', change)], { check: 'true' }));
      expect(report.lines.join('\n')).toMatch(told);
      expect([report.ok, report.lines.at(-1)]).toEqual([false, expect.stringMatching(/NOT good/)]);
    });

    it('is not restored over a database in which people have worked', async () => {
      await expect(on(office.site.databaseUrl, () => restore.run([file], {}))).rejects.toThrow(/in use/);
    });
  });

  describe('a restored database', () => {
    it('is the same, rests in quarantine, and goes on when it is released', async () => {
      // One job waits at the moment of the backup, and one anchor is younger than it.
      await office.site.unitOfWork.read(
        `insert into outbox (id, job, lane, payload)
         values (gen_random_uuid(), 'notifications.mail', 'mail', jsonb_build_object('notificationId', gen_random_uuid()))`,
      );
      const second = join(folder, 'second.backup.gz');
      await on(office.site.databaseUrl, () => backup.run([], { to: second }));
      const expected = await endState(office.site.databaseUrl);
      const other = await createTestDatabase();
      try {
        const key = await readFile(keyFile(folder), 'utf8');
        await rm(join(folder, 'files'), { recursive: true });
        await rm(keyFile(folder));
        const report = await on(other.url, () => restore.run([second], {}));
        expect(report).toMatchObject({ ok: true, data: { files: 1, waiting: { jobs: 1, mails: 1 } } });
        expect((await endState(other.url)).hash).toBe(expected.hash);
        expect(await readFile(keyFile(folder), 'utf8')).toBe(key);
        expect((await stat(keyFile(folder))).mode & 0o077).toBe(0);
        expect(await on(other.url, () => verifyReceipt.run([code], {}))).toMatchObject({ ok: true, data: { verdict: 'GENUINE' } });
        const site = await startOn(other.url, { SIKLUS_DATA_DIR: folder });
        const lane = new MailLane(site.unitOfWork, site.app.get(Jobs, { strict: false }), site.app.get(Mailer, { strict: false }));
        try {
          const rows = await site.unitOfWork.read<{ text: string }>(`select value->>'text' as text from setting where key = 'odd'`);
          expect(rows).toEqual([{ text: 'tab\t, line\u2028\r\n, \\. and \\N' }]);
          const admin = site.client();
          await admin.signIn('admin', testPassword);
          expect((await admin.get('/api/session')).body).toMatchObject({ quarantined: true });
          expect((await admin.get(`/api/files/${fileId}`)).body).toBe('%PDF-1.7\n% lembar kerja\n%%EOF\n');
          const [task] = await openTasks(office, { step: 'target-setting' });
          const {
            body: { nip },
          } = await office.admin.get<{ nip: string }>(`/api/employees/${task?.employeeId}`);
          expect(await site.client().post('/api/session', { username: nip, password: testPassword })).toMatchObject({
            status: 403,
            body: { code: 'QUARANTINED' },
          });
          const [job] = await site.unitOfWork.read<{ id: string }>('select id from outbox where acked_at is null');
          expect(await lane.next(job?.id)).toBe(false);

          await writeAnchor(office.site.unitOfWork, folder, 0);
          expect(await on(other.url, () => restore.run([], { release: 'true' }))).toMatchObject({ ok: true, data: { released: true } });
          expect(await lane.next(job?.id)).toBe(true);
          expect(await site.unitOfWork.read('select 1 as n from outbox where acked_at is null')).toEqual([]);
          await site.client().signIn(nip, testPassword);
          expect((await admin.get('/api/session')).body).toMatchObject({ quarantined: false });
          const [entry] = await site.unitOfWork.read(`select action from audit_entry where stream = 'system' order by n desc limit 1`);
          expect(entry).toEqual({ action: 'backup.restored' });
        } finally {
          await site.close();
        }
      } finally {
        await other.drop();
      }
    });

    it('of which nothing was loaded because the restore was killed counts as unused', async () => {
      const other = await createTestDatabase();
      try {
        const { error } = await on(other.url, () => cutAtStatement(/^copy task /, () => restore.run([file], {})));
        expect(error).toBeInstanceOf(Error);
        expect(await on(other.url, () => restore.run([file], {}))).toMatchObject({ ok: true });
      } finally {
        await other.drop();
      }
    });
  });
}
