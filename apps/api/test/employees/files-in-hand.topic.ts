import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { ImportStaff } from '../../src/modules/staff-import/import-staff.js';
import { readFile } from '../../src/platform/files/read-file.js';
import { endings } from '../support/endings.js';
import { formWith, signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';

const small = Buffer.from('NIP;Nama\n1;a');
/** As many as are read at once, and as many as may wait for them. */
const full = 3 + 12;

let site: TestApp;
let admin: Client;

/** A workbook of a hundred columns whose cells all hold one text, which it keeps once. */
function workbookOf(text: string, rows: number): Buffer {
  const [office, relations] = ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'xl/_rels/workbook.xml.rels'];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const columns = ['', ...letters].flatMap((first) => letters.map((second) => first + second)).slice(0, 100);
  const row = (n: number) => `<row r="${n}">${columns.map((column) => `<c r="${column}${n}" t="s"><v>0</v></c>`).join('')}</row>`;
  const cells = Array.from({ length: rows }, (_, n) => row(n + 1)).join('');
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    [relations]: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="${office}/worksheet"/>
      <Relationship Id="rId2" Target="sharedStrings.xml" Type="${office}/sharedStrings"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst count="1" uniqueCount="1"><si><t>${text}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]))));
}

function tooHeavyOf(text: string): void {
  it.each([text])('is refused what one text of %s in sixty-five thousand cells would take here', async (letter) => {
    const heavy = workbookOf(letter.repeat(1_000), 650);
    expect(heavy.length).toBeLessThan(200_000);
    await expect(readFile(heavy, { accountId: 'pengirim' })).rejects.toMatchObject({ code: 'FILE_TOO_HEAVY' });
    const borne = await readFile(workbookOf(letter.repeat(1_000), 10), { accountId: 'pengirim' });
    expect(borne.map(({ rows }) => rows.map((cells) => cells.length))).toEqual([Array.from({ length: 10 }, () => 100)]);
  });
}

/** A letter that takes two bytes, called inside the `describe` of a suite of the long tier. */
export function twoByteTextTopic(): void {
  describe('whoever sends files', () => tooHeavyOf('Ж'));
}

/** Called inside the `describe` of a suite. */
export function filesInHandTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
  });

  describe('whoever sends files', () => {
    it('has one in hand: a second one is told to wait, until the first is read', async () => {
      const mine = { accountId: 'saya' };
      const first = readFile(small, mine);
      await expect(readFile(small, mine)).rejects.toMatchObject({ code: 'FILE_IN_HAND' });
      const other = readFile(small, { accountId: 'orang-lain' });
      expect([await first, await other].map(([sheet]) => sheet?.rows.length)).toEqual([2, 2]);
      expect((await readFile(small, mine))[0]?.rows).toHaveLength(2);
    });

    it('is told to come back when too many wait; those who go make room, whether they are read or wait', async () => {
      const leaving = new AbortController();
      const sent = Array.from({ length: full }, (_, n) => readFile(small, { accountId: `pengirim-${n}`, gone: leaving.signal }));
      const ends = Promise.allSettled(sent);
      await expect(readFile(small, { accountId: 'terlambat' })).rejects.toMatchObject({ code: 'FILES_WAIT' });
      leaving.abort();
      expect((await ends).map(({ status }) => status)).toEqual(sent.map(() => 'rejected'));
      const leavingToo = new AbortController();
      // One more than are read at once, so that it is read in its turn; of the others it is enough that they may wait.
      const again = Array.from({ length: 4 }, (_, n) => readFile(small, { accountId: `pengirim-${n}` }));
      const waiting = Array.from({ length: full - 4 }, (_, n) => readFile(small, { accountId: `penunggu-${n}`, gone: leavingToo.signal }));
      const waited = Promise.allSettled(waiting);
      leavingToo.abort();
      const gone = waiting.map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'MALFORMED_REQUEST' }) }));
      expect(await waited).toEqual(gone);
      expect((await Promise.all(again)).map(([sheet]) => sheet?.rows.length)).toEqual(again.map(() => 2));
    });

    it('and has gone before is not read', async () => {
      const gone = { accountId: 'pergi', gone: AbortSignal.abort() };
      await expect(readFile(small, gone)).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
      expect((await readFile(small, { accountId: 'pergi' }))[0]?.rows).toHaveLength(2);
    });

    tooHeavyOf('a');

    it('goes by cutting the request', async () => {
      const read = jest.spyOn(site.app.get(ImportStaff), 'read');
      const cut = new AbortController();
      const told = new Promise<string>((resolve) =>
        read.mockImplementationOnce((by, _file, gone) => {
          gone.addEventListener('abort', () => resolve(by.username));
          cut.abort();
          return new Promise(() => undefined);
        }),
      );
      const cookie = `__Host-siklus=${admin.cookie('__Host-siklus')}`;
      const asked = fetch(new URL('/api/employees/import?dryRun=true', site.url), {
        method: 'POST',
        headers: { cookie },
        body: formWith('NIP;Nama'),
        signal: cut.signal,
      });
      await expect(asked).rejects.toThrow(/abort/i);
      expect(await told).toBe('admin');
    });
  });

  describe('a reader', () => {
    const program = fileURLToPath(new URL('../../src/platform/files/read-file.program.ts', import.meta.url));
    it.each([
      ['whose parent has died', process.pid + 1, 600],
      ['that takes longer than it may, whatever its parent does', process.pid, 0.05],
    ])('%s ends by itself', async (_which, parent, seconds) => {
      const reader = spawn(process.execPath, [...process.execArgv, program, String(parent), String(seconds)], { stdio: 'pipe' });
      expect(await once(reader, 'close')).toEqual([null, 'SIGKILL']);
    });
  });
}
