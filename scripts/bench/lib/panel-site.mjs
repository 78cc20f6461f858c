import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../lib/ports.mjs';
import { isAlive, run, waitUntil } from '../../lib/processes.mjs';
import { apiEntry } from '../../lib/workspace.mjs';
import { dropDatabase, freshDatabase } from './database.mjs';

export const password = 'measured-only-here';

/** The panel as it is shipped, served by its API over a small demo province. */
export async function startPanelSite(server) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-panel-'));
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: await freshDatabase(server, 'panel'), PORT: String(port), SIKLUS_HOST: '127.0.0.1', SIKLUS_DATA_DIR: folder, SIKLUS_DEMO: 'on', SIKLUS_DEMO_PASSWORD: password };
  if ((await run(process.execPath, [apiEntry('cli'), 'demo', 'seed', '--employees', '60'], { env, output: 'stderr' })) !== 0) throw new Error('the demo province could not be made');
  const api = spawn(process.execPath, [apiEntry('main')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const answers = () => fetch(`${url}/api/health/ready`).then(({ ok }) => ok, () => false);
  const stop = async () => {
    if (isAlive(api.pid)) {
      api.kill('SIGTERM');
      await event(api, 'exit');
    }
    await dropDatabase(server, 'panel');
    fs.rmSync(folder, { recursive: true, force: true });
  };
  if (await waitUntil(answers, 60_000)) return { url, stop };
  await stop();
  throw new Error('the API did not become ready');
}
