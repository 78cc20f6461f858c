import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../../../../scripts/lib/processes.mjs';
import { ROOT } from '../../../../../scripts/lib/settings.mjs';
import { toolEnvironment } from '../../../../../scripts/lib/workspace.mjs';
import { dropDatabase, freshDatabase, once } from '../lib/database.js';
import { runEngine } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { number } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { turnsOf, walkOnePerson } from '../lib/walk.js';

const folder = fileURLToPath(new URL('../peers', import.meta.url));
const peers = [
  { name: 'dbos', title: 'DBOS, a workflow per person', must: 10 },
  { name: 'bullmq', title: 'BullMQ on PostgreSQL, a job per person and step', must: 8 },
];

/** What a peer printed last: milliseconds, and whether everybody came through; or why there is no result. */
type PeerResult = { readonly ms: number; readonly complete: boolean } | { readonly error: string };

/** Transitions per second of the product against two durable engines, whose transition is one update and one audit row. */
export async function transitionsPerSecond({ server, people = 2_000, shared, log }: Measuring): Promise<Row[]> {
  const peerPeople = Math.min(people, 2_000);
  const failure = await installPeers();
  const ours = failure === null ? (shared.transitionsPerSecond ?? (await paceOfEngine(server, people))) : NaN;
  const rows: Row[] = [];
  for (const { name, title, must } of peers) {
    const result = failure === null ? await runPeer(server, name, peerPeople) : { error: failure };
    rows.push({ name: `transitions-per-second-vs-${name}`, must, ...verdict(result) });
    log(`${name}: ${rows.at(-1)?.detail}`);

    function verdict(result: PeerResult): Pick<Row, 'ratio' | 'holds' | 'detail'> {
      if ('error' in result) return { ratio: null, holds: false, detail: result.error };
      const pace = ((peerPeople * 4) / result.ms) * 1000;
      const ratio = ours / pace;
      return {
        ratio,
        holds: ratio >= must && result.complete,
        detail:
          `${number(ours)} against ${number(pace)} transitions/s (${title}, ${number(peerPeople)} ` +
          `people, 4 steps${result.complete ? '' : ', INCOMPLETE'})`,
      };
    }
  }
  return rows;
}

/** Installs the peers from their own lockfile, outside the product's workspace. Answers why not, or null. */
async function installPeers(): Promise<string | null> {
  const code = await run(path.join(ROOT, 'node_modules/.bin/pnpm'), ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: folder,
    env: toolEnvironment(),
    output: 'stderr',
  });
  return code === 0 ? null : 'the peers could not be installed; the reason stands above, and a network connection is needed the first time';
}

async function paceOfEngine(server: Server, people: number): Promise<number> {
  const walk = await walkOnePerson();
  const url = await freshDatabase(server, 'engine');
  await seedOffice(url, people);
  const { ms } = await runEngine(url, await seedCycle(url), turnsOf(walk));
  await dropDatabase(server, 'engine');
  return ((people * walk.acts.length) / ms) * 1000;
}

async function runPeer(server: Server, name: string, people: number): Promise<PeerResult> {
  await once(server.url, 'drop database if exists peer with (force)');
  await once(server.url, 'drop database if exists dbos_sys with (force)');
  await once(server.url, 'create database peer');
  const url = new URL(server.url);
  url.pathname = '/peer';
  const child = spawn(process.execPath, ['run.mjs', name, url.href, String(people)], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await event(child, 'close')) as [number | null];
  await dropDatabase(server, 'peer');
  await dropDatabase(server, 'dbos_sys');
  const last = output.trim().split('\n').at(-1) ?? '';
  return code === 0 && last.startsWith('{') ? (JSON.parse(last) as PeerResult) : { error: `${name} ended with code ${code ?? 'none'}` };
}
