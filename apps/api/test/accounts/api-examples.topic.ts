import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { admin, dataDir, machine, made, site, staffListBy, unit } from './token-office.js';

/** Called inside the `describe` of a suite. */
export function apiExamplesTopic(): void {
  describe('an example of docs/api.md', () => {
    const page = readFileSync(new URL('../../../../docs/api.md', import.meta.url), 'utf8');
    const examples = page.split('\n## ').flatMap((part) => {
      const code = /```js\n([^]*?)```/.exec(part)?.[1];
      return code === undefined ? [] : [{ title: part.split('\n')[0], code }];
    });
    const run = promisify(execFile);

    /** Runs it as it stands there, by the side of a worker. */
    async function printed(code: string, secret: string): Promise<string> {
      const file = path.join(dataDir, 'example.mjs');
      writeFileSync(file, code);
      const env = { ...process.env, SIKLUS_URL: site.url, SIKLUS_TOKEN: secret, NODE_OPTIONS: '' };
      const worker = { isOver: false };
      const ended = run(process.execPath, [file], { cwd: dataDir, env }).finally(() => (worker.isOver = true));
      while (!worker.isOver) await Promise.all([site.app.get(ExportWriter, { strict: false }).pass(), Promise.race([ended, breath()])]);
      return (await ended).stdout.trim();
    }
    const breath = () => new Promise((resolve) => setImmediate(resolve));

    it('stands there three times', () => {
      expect(examples.map(({ title }) => title)).toEqual([
        'Read the employees of a unit',
        'Take the final results of periods to SIASN',
        'Bring the staff list in each night',
      ]);
    });

    it('reads the employees of a unit', async () => {
      const { secret } = await made(admin, { actions: ['employee.read'], unitId: unit.id });
      expect(await printed(examples[0]!.code, secret)).toMatch(/^[1-9]\d* employees$/);
    });

    it('takes the final results of periods', async () => {
      const { secret } = await made(admin, { actions: ['results.read', 'export.make'] });
      expect(await printed(examples[1]!.code, secret)).toMatch(/^\ufeff?nip[;,]tahun[;,]hasilKinerjaNilai[;,].*koefisienId/);
    });

    it('brings a staff list in, and names the row of a fault', async () => {
      const { secret } = await made(admin, { actions: ['employee.import', 'export.make'] });
      const list = await staffListBy(machine(secret));
      writeFileSync(path.join(dataDir, 'pegawai.csv'), list);
      expect(await printed(examples[2]!.code, secret)).toMatch(/^0 created, 0 updated, [1-9]\d* unchanged$/);
      const lines = list.split('\r\n');
      const at = lines.findIndex((line) => /^'\d{18};/.test(line));
      const faulty = lines.map((line, place) => (place === at ? line.replace(/^'\d+/, '123') : line)).join('\r\n');
      writeFileSync(path.join(dataDir, 'pegawai.csv'), faulty);
      const fault = expect.stringMatching(new RegExp(`^row ${at + 1}, NIP: `)) as unknown;
      await expect(printed(examples[2]!.code, secret)).rejects.toMatchObject({ stderr: fault });
    });
  });
}
