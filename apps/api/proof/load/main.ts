// `npm run load [-- --minutes N]`: the evening of a deadline. Idle, then the usual mix of requests, then more than the machine can do.
import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../../scripts/lib/program-options.mjs';
import { startTemporaryPostgres } from '../database/temporary-postgres.js';
import { tellFigures } from '../figures.js';
import { drive, type Phase } from './drive.js';
import { startSite } from './site.js';
import { judge, kinds, percentile, table, type DrivenPhase } from './verdict.js';

const { values } = parseArgs(programs.load);
const [minutes, people] = [Number(values.minutes), Number(values.people)];
if (!(minutes > 0)) refuse('load', '--minutes takes a number above 0');
if (!(Number.isInteger(people) && people >= 100)) refuse('load', '--people takes a whole number from 100 on');

/** Visits that begin in a second; each makes about 25 requests, so the mix is 100 requests a second. */
const idle: Phase = { name: 'idle', seconds: 80, visitsPerSecond: 0.4 };
const mix: Phase = { name: 'mix', seconds: minutes * 60, visitsPerSecond: 4 };
const overload: Phase = { name: 'overload', seconds: 90, visitsPerSecond: 14 };

const server = await startTemporaryPostgres({ fast: false, settings: { shared_buffers: '256MB' } });
try {
  const { phases, lost } = await evening();
  const findings = [...judge(...phases), ...lost];
  for (const finding of findings) console.log(finding);
  tellFigures('load', { minutes, people, findings: findings.length, ...figuresOf(phases) });
  console.log(
    findings.length === 0
      ? 'holds: nothing submitted was lost, and what matters least rested first'
      : `DOES NOT HOLD: ${findings.length} findings`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}

/** One phase after another, each told when it is over; what was acknowledged is then looked for once the processes have ended. */
async function evening(): Promise<{ phases: readonly [DrivenPhase, DrivenPhase, DrivenPhase]; lost: string[] }> {
  const site = await startSite(server, people);
  console.error(`[load] ${people} people in an open cycle`);
  const driven = async (phase: Phase, before?: DrivenPhase): Promise<DrivenPhase> => {
    const found = { ...phase, ...(await drive(site, phase)) };
    console.log(table(found, before ?? found));
    return found;
  };
  const run = async (): Promise<readonly [DrivenPhase, DrivenPhase, DrivenPhase]> => {
    try {
      const first = await driven(idle);
      return [first, await driven(mix, first), await driven(overload, first)];
    } finally {
      await site.stop();
    }
  };
  const phases = await run();
  return { phases, lost: await site.lost(phases.flatMap(({ submitted }) => submitted)) };
}

/** The 95th percentiles of each phase in whole milliseconds, and how many were submitted. */
function figuresOf(phases: readonly DrivenPhase[]): Record<string, Record<string, number | null>> {
  const p95 = (phase: DrivenPhase) =>
    Object.fromEntries(
      kinds.map((kind) => {
        const value = percentile(phase, kind, 95);
        return [kind, Number.isNaN(value) ? null : Math.round(value)];
      }),
    );
  return Object.fromEntries(phases.map((phase) => [phase.name, { submitted: phase.submitted.length, ...p95(phase) }]));
}
