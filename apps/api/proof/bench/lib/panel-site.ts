import { run } from '../../../../../scripts/lib/processes.mjs';
import { apiEntry } from '../../../../../scripts/lib/workspace.mjs';
import { startApi } from './api-process.js';
import { dropDatabase, freshDatabase } from './database.js';
import type { Server } from './row.js';

export const password = 'measured-only-here';

/** A page to measure. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

/** The panel as it is shipped, served by its API over a small demo province. */
export async function startPanelSite(server: Server): Promise<Site> {
  const databaseUrl = await freshDatabase(server, 'panel');
  const env = { SIKLUS_DEMO: 'on', SIKLUS_DEMO_PASSWORD: password };
  const seed = ['demo', 'seed', '--employees', '60'];
  if (
    (await run(process.execPath, [apiEntry('cli'), ...seed], {
      env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
      output: 'stderr',
    })) !== 0
  )
    throw new Error('the demo province could not be made');
  const api = await startApi(databaseUrl, { env });
  const stop = async () => {
    await api.stop();
    await dropDatabase(server, 'panel');
  };
  return { url: api.url, stop };
}
