import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { isAlive, waitUntil } from '../../scripts/lib/processes.mjs';
import { ROOT } from '../../scripts/lib/settings.mjs';

const folders = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function temporaryFolder() {
  folders.push(mkdtempSync(path.join(tmpdir(), 'siklus-guard-')));
  return folders.at(-1);
}

/** A process with a guarded folder and a child of the given program, of whose ids it tells. */
async function guarded(options, ward) {
  const folder = temporaryFolder();
  const lib = pathToFileURL(path.join(ROOT, 'scripts/lib/guard.mjs')).href;
  const script = `
    import { spawn } from 'node:child_process';
    import { guardPostgres } from ${JSON.stringify(lib)};
    const guard = guardPostgres(${JSON.stringify(folder)}, ${JSON.stringify(options)});
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'];
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(ward)}], { stdio, detached: true });
    guard.add(child.pid);
    child.once('message', () => process.send(child.pid));`;
  const user = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [pid] = await once(user, 'message');
  return { folder, user, pid };
}

const comes = async (done) => expect(await waitUntil(done, 60_000)).toBe(true);

it('whoever uses the database of a site ends in order when the site is killed, and the folder stays', async () => {
  const left = path.join(temporaryFolder(), 'in-order');
  const ward = `process.on('disconnect', () => setTimeout(() => {
      require('fs').writeFileSync(${JSON.stringify(left)}, '');
      process.exit(0);
    }, 100));
    process.send('ready');`;
  const { folder, user, pid } = await guarded({}, ward);
  user.kill('SIGKILL');
  await comes(() => !isAlive(pid));
  expect([existsSync(left), existsSync(folder)]).toEqual([true, true]);
});

it('a temporary folder goes with everybody who uses it when its maker is killed', async () => {
  const { folder, user, pid } = await guarded({ isTemporary: true }, `setInterval(() => {}, 1_000); process.send('ready');`);
  expect(isAlive(pid)).toBe(true);
  user.kill('SIGKILL');
  await comes(() => !isAlive(pid) && !existsSync(folder));
});
