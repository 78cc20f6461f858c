import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from '../../src/platform/files/read-file.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { readApart, readHere } from '../support/read-here.js';
import { admin, site, upload } from './import-office.js';

/** For what a process of its own must make of a file that comes over HTTP. */
function inAProcess(): void {
  beforeAll(() => readApart(site.app));
  afterAll(() => readHere(site.app));
}

/** Called inside a `describe` of a suite that has opened the office. */
export function uploadedFilesTopic(): void {
  describe('a file in another form', () => {
    inAProcess();

    it('below titles, with sep= and other columns, without needless ones, in letters of Windows, is taken, and all is said', async () => {
      const [headings = '', ...people] = sample('staff-60.csv').toString('utf8').trim().split(/\r?\n/);
      const without = (line: string) => line.split(';').slice(0, -1).join(';');
      const lines = ['sep=;', 'Daftar Pegawai per 1 Januari', '', `No;${without(headings)};Keterangan`];
      for (const [at, line] of people.entries()) lines.push(`${at + 1};${without(line)};caf\u00e9`);
      const { status, body } = await upload(formWith(Buffer.from(lines.join('\r\n'), 'latin1')), { dryRun: 'true' });
      expect([status, body.errors]).toEqual([200, []]);
      expect(body).toMatchObject({ rows: people.length, ignoredColumns: ['No', 'Keterangan'] });
      expect(body.warnings).toContainEqual({
        column: '',
        code: 'LETTERS_OF_WINDOWS',
        message: expect.stringMatching(/Windows-1252/),
        rows: [],
      });
    });

    it('without the column of mail addresses leaves them as they are', async () => {
      const read = () => site.unitOfWork.read<{ email: string }>('select email from employee where email is not null order by nip');
      const before = await read();
      expect(before.length).toBeGreaterThan(10);
      const lines = sample('staff-60.csv').toString('utf8').trim().split(/\r?\n/);
      const { body } = await upload(formWith(lines.map((line) => line.split(';').slice(0, -1).join(';')).join('\n')));
      expect(body.errors).toEqual([]);
      expect(await read()).toEqual(before);
    });
  });

  describe('a file that takes more than it may', () => {
    it.each([
      ['time', { seconds: 0.001, megabytes: 768 }],
      ['memory', { seconds: 600, megabytes: 16 }],
    ])('of %s is refused, and what read it is gone', async (_what, limits) => {
      const large = Buffer.from(`NIP;Nama\n${'198012282002021001;Abdullah Fabanyo, S.H.\n'.repeat(100_000)}`);
      const refused = await readFile(large, { accountId: 'pengirim' }, limits).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'FILE_TOO_HEAVY', details: limits });
      expect((await readFile(sample('staff-60.csv'), { accountId: 'pengirim' }))[0]?.rows.length).toBeGreaterThan(60);
    });

    it('waits for its turn while others are read, and is read then', async () => {
      const read = await Promise.all(
        Array.from({ length: 5 }, (_, n) => readFile(Buffer.from('NIP;Nama\n1;a'), { accountId: `pengirim-${n}` })),
      );
      expect(read.map(([sheet]) => sheet?.rows.length)).toEqual([2, 2, 2, 2, 2]);
    });
  });

  describe('an upload that is no staff list', () => {
    inAProcess();

    it.each([
      ['UTF-16', Buffer.from('\ufeffNIP;Nama', 'utf16le'), 'FILE_ENCODING'],
      ['an old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_ENCODING'],
      ['a PDF', Buffer.from('\n%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), 'FILE_PDF'],
      ['binary', Buffer.from([65, 66, 67, 0, 1, 2]), 'FILE_ENCODING'],
      ['a damaged XLSX', Buffer.from('PK\x03\x04 and then nothing', 'latin1'), 'FILE_UNREADABLE'],
      ['without the headings', Buffer.from('a;b\n1;2'), 'IMPORT_FAULTY'],
      ['empty', Buffer.from(''), 'IMPORT_FAULTY'],
    ])('is refused with a reason: %s', async (_name, content, code) => {
      const { status, body } = await upload(formWith(content));
      expect([status, body.code]).toEqual([422, code]);
    });

    it('is refused when the file is missing or too large', async () => {
      expect((await upload(new FormData())).body.code).toBe('FILE_MISSING');
      expect((await upload(formWith(Buffer.alloc(20_100_000, 65)))).status).toBe(413);
    });

    it('is for administrators', async () => {
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await auditor.post('/api/employees/import', formWith('x'))).status).toBe(403);
    });

    it('needs a key unless it is a dry run', async () => {
      const { status, body } = await admin.post('/api/employees/import', formWith(sample('staff-60.csv')), { key: null });
      expect([status, body.code]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    });
  });
}
