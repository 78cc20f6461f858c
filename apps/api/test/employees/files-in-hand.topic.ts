import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
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
      const again = Array.from({ length: full }, (_, n) => readFile(small, { accountId: `pengirim-${n}` }));
      expect((await Promise.all(again)).map(([sheet]) => sheet?.rows.length)).toEqual(again.map(() => 2));
    });

    it('and has gone before is not read', async () => {
      const gone = { accountId: 'pergi', gone: AbortSignal.abort() };
      await expect(readFile(small, gone)).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
      expect((await readFile(small, { accountId: 'pergi' }))[0]?.rows).toHaveLength(2);
    });

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
