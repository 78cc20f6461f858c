import { spawn } from 'node:child_process';
import path from 'node:path';
import { once as event } from 'node:events';
import { run } from '../../lib/processes.mjs';
import { ROOT } from '../../lib/settings.mjs';
import { toolEnvironment } from '../../lib/workspace.mjs';
import { dropDatabase, freshDatabase, once } from '../lib/database.mjs';
import { runEngine } from '../lib/engine-side.mjs';
import { seedCycle, seedOffice } from '../lib/office.mjs';
import { number } from '../lib/report.mjs';
import { walkOnePerson } from '../lib/walk.mjs';

const folder = path.join(ROOT, 'scripts/bench/peers');
const peers = [
  { name: 'dbos', title: 'DBOS, a workflow per person', must: 10 },
  { name: 'bullmq', title: 'BullMQ on PostgreSQL, a job per person and step', must: 8 },
];

/** Transitions per second of the product against two durable engines, whose transition is one update and one audit row. */
export async function transitionsPerSecond({ server, people = 2_000, shared, log }) {
  const peerPeople = Math.min(people, 2_000);
  const failure = await installPeers();
  shared.transitionsPerSecond ??= failure === null ? await paceOfEngine(server, people) : null;
  const rows = [];
  for (const { name, title, must } of peers) {
    const row = { name: `transitions-per-second-vs-${name}`, ratio: null, must, holds: false };
    const result = failure === null ? await runPeer(server, name, peerPeople) : { error: failure };
    if (result.error !== undefined) rows.push({ ...row, detail: result.error });
    else {
      const pace = ((peerPeople * 4) / result.ms) * 1000;
      const ratio = shared.transitionsPerSecond / pace;
      rows.push({
        ...row,
        ratio,
        holds: ratio >= must && result.complete,
        detail:
          `${number(shared.transitionsPerSecond)} against ${number(pace)} transitions/s (${title}, ${number(peerPeople)} ` +
          `people, 4 steps${result.complete ? '' : ', INCOMPLETE'})`,
      });
    }
    log(`${name}: ${rows.at(-1).detail}`);
  }
  return rows;
}

/** Installs the peers from their own lockfile, outside the product's workspace. Answers why not, or null. */
async function installPeers() {
  const code = await run(path.join(ROOT, 'node_modules/.bin/pnpm'), ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: folder,
    env: toolEnvironment(),
    output: 'stderr',
  });
  return code === 0 ? null : 'the peers could not be installed; the reason stands above, and a network connection is needed the first time';
}

async function paceOfEngine(server, people) {
  const { acts } = await walkOnePerson();
  const url = await freshDatabase(server, 'engine');
  await seedOffice(url, people);
  const { ms } = await runEngine(
    url,
    await seedCycle(url),
    acts.flatMap(({ turn }) => turn ?? []),
  );
  await dropDatabase(server, 'engine');
  return ((people * acts.length) / ms) * 1000;
}

async function runPeer(server, name, people) {
  await once(server.url, 'drop database if exists peer with (force)');
  await once(server.url, 'drop database if exists dbos_sys with (force)');
  await once(server.url, 'create database peer');
  const url = new URL(server.url);
  url.pathname = '/peer';
  const child = spawn(process.execPath, ['run.mjs', name, url.href, String(people)], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [code] = await event(child, 'close');
  await dropDatabase(server, 'peer');
  await dropDatabase(server, 'dbos_sys');
  const last = output.trim().split('\n').at(-1) ?? '';
  return code === 0 && last.startsWith('{') ? JSON.parse(last) : { error: `${name} ended with code ${code}` };
}
