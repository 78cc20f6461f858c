// `npm run load [-- --minutes N]`: the evening of a deadline. Idle, then the usual mix of requests, then more than the machine can do.
import { parseArgs } from 'node:util';
import { startTemporaryPostgres } from './lib/postgres-temporary.mjs';
import { build, checkNode, install } from './lib/workspace.mjs';
import { drive } from './load/drive.mjs';
import { startSite } from './load/site.mjs';
import { judge, table } from './load/verdict.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, people: { type: 'string', default: '2000' } } });
const [minutes, people] = [Number(values.minutes), Number(values.people)];
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');
if (!(Number.isInteger(people) && people >= 100)) throw new Error('--people takes a whole number from 100 on');

checkNode();
await install('stderr');
await build('stderr');

/** Visits that begin in a second; each makes about 25 requests, so the mix is 100 requests a second. */
const phases = [
  { name: 'idle', seconds: 80, visitsPerSecond: 0.4 },
  { name: 'mix', seconds: minutes * 60, visitsPerSecond: 4 },
  { name: 'overload', seconds: 90, visitsPerSecond: 14 },
];

const log = (text) => console.error(`[load] ${text}`);
const server = await startTemporaryPostgres({ fast: false, settings: { shared_buffers: '256MB' } });
try {
  const site = await startSite(server, people);
  log(`${people} people in an open cycle`);
  const found = [];
  try {
    for (const phase of phases) {
      found.push({ ...phase, ...(await drive(site, phase)) });
      console.log(table(found.at(-1), found[0]));
    }
  } finally {
    await site.stop();
  }
  const findings = [...judge(found), ...(await site.lost(found.flatMap(({ submitted }) => submitted)))];
  for (const finding of findings) console.log(finding);
  console.log(
    findings.length === 0
      ? 'holds: nothing submitted was lost, and what matters least rested first'
      : `DOES NOT HOLD: ${findings.length} findings`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}
