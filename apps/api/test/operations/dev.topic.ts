import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isPortFree } from '../../../../scripts/lib/ports.mjs';
import { notedServer } from '../../../../scripts/lib/postgres.mjs';
import { guardedFolder } from '../../proof/database/guarded-folder.js';
import { copyPreparedCluster } from '../../proof/database/prepared-cluster.js';
import { until } from '../../proof/office/until.js';
import { endings } from '../support/endings.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Called inside the `describe` of a suite. */
export function devTopic(): void {
  describe('npm run dev', () => {
    const ends = endings();
    let folder = '';
    let port = 0;
    let dev: ChildProcess;
    let said = '';

    const hasSaid = (words: RegExp, times = 1) =>
      until(() => [...said.matchAll(words)].length >= times, `${String(words)} did not come`, 120);
    const address = () => /is ready:\s+(\S+?)\/?\n/.exec(said)?.[1] ?? '';

    beforeAll(async () => {
      const guarded = guardedFolder('siklus-dev');
      ends(() => guarded.remove());
      folder = guarded.path;
      await copyPreparedCluster(folder);
      // Below the ports that the system gives away, so that none of the connections beside can have it when the API begins to listen.
      for (port = 21_000; !(await isPortFree(port)); ) port += 1;
      dev = spawn(process.execPath, [join(root, 'scripts/dev.mjs')], {
        env: { ...process.env, SIKLUS_DATA_DIR: folder, PORT: String(port), SIKLUS_DEMO: 'off', SIKLUS_CLOCK: 'travel', DATABASE_URL: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      ends(async () => {
        if (dev.exitCode === null && dev.signalCode === null && dev.kill('SIGTERM')) await once(dev, 'exit');
      });
      for (const stream of [dev.stdout, dev.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
      await hasSaid(/is ready:/g);
    });

    it('shows the panel before the API, both from their sources', async () => {
      expect(await (await fetch(`${address()}/`)).text()).toContain('/src/main.tsx');
      expect((await fetch(`${address()}/api/version`)).status).toBe(200);
    });

    it('starts API and worker anew when a source of theirs is written', async () => {
      await hasSaid(/ (api|worker) runs\./g, 2);
      const source = join(root, 'packages/domain/src/text.ts');
      utimesSync(source, new Date(), new Date());
      await hasSaid(/text\.ts changed/g);
      await hasSaid(/ (api|worker) runs\./g, 4);
      expect((await fetch(`${address()}/api/version`)).status).toBe(200);
    });

    it('leaves nothing behind when it is killed', async () => {
      expect(notedServer(folder)).not.toBeNull();
      dev.kill('SIGKILL');
      const log = join(folder, 'logs/postgres.log');
      await until(() => readFileSync(log, 'utf8').includes('database system is shut down\n'), 'PostgreSQL goes on');
      await until(() => isPortFree(port), 'the API goes on');
      await until(
        () =>
          fetch(address()).then(
            () => false,
            () => true,
          ),
        'the panel goes on',
      );
    });
  });
}
