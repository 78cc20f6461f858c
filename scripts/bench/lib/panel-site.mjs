import { run } from '../../lib/processes.mjs';
import { apiEntry } from '../../lib/workspace.mjs';
import { startApi } from './api-process.mjs';
import { dropDatabase, freshDatabase } from './database.mjs';

export const password = 'measured-only-here';

/** The panel as it is shipped, served by its API over a small demo province. */
export async function startPanelSite(server) {
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
