import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Incident } from '@siklus/contracts/incidents';
import type { Notification } from '@siklus/contracts/notifications';
import { recheck } from '../../src/modules/files/recheck-files.job.js';
import { sweep } from '../../src/modules/files/sweep-files.job.js';
import { scanFiles } from '../../src/modules/files/scan-files.job.js';
import { FileStore } from '../../src/platform/files/storage/file-store.js';
import { Settings } from '../../src/platform/settings.js';
import { verifyAll } from '../../src/verify-all.js';
import { brokenIn } from '../support/broken.js';
import { EffectHandlers } from '../../src/workflow/effect-handlers.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { attach, employee, filesOnDisk, folder, office, pdf, pieces, supervisor, task } from './evidence-office.js';

/** Called inside the `describe` of a suite. */
export function evidenceFilesTopic(): void {
  const toEnd = endings();
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
      const broken = await brokenIn(office.site.unitOfWork);
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
