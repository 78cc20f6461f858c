import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { Random } from '../../src/demo/random.js';
import { tellFigures } from '../figures.js';
import { endState } from '../office/end-state.js';
import { lostWrites } from '../office/lost-writes.js';
import { personalDataIn } from '../office/personal-data.js';
import { PlainClient, type Acknowledged } from '../office/plain-client.js';
import { Stack } from '../office/stack.js';
import { decisionsOf } from './decisions.js';
import { drawFault } from './faults.js';
import { Watch } from './watch.js';

export interface ChaosPlan {
  readonly seed: number;
  /** How long the work is stretched and the faults strike. */
  readonly seconds: number;
  readonly queue: 'postgres' | 'redis';
  readonly log?: (line: string) => void;
}

export interface ChaosResult {
  readonly faults: number;
  readonly rescues: number;
  readonly doubleDeliveries: number;
  readonly acknowledged: number;
  /** Every way in which the run differs from what was promised; empty when nothing was lost. */
  readonly findings: readonly string[];
}

const staff = fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url));
const lanes = 6;
/** Sixty people answer about this often a year; only the pace follows from it. */
const movesAYear = 800;
/** A run that rescued nothing and delivered nothing twice has proved nothing, so it goes on with another year. */
const yearsAtMost = 4;
const years = (count: number) => Array.from({ length: count }, (_, index) => 2025 - index);

/** Carries an office through a year while processes are killed, frozen and cut off, then compares with the same year in peace. */
export async function chaos({ seed, seconds, queue, log = () => undefined }: ChaosPlan): Promise<ChaosResult> {
  const storm = await live(queue, seed, async (site) => {
    for (const [index, year] of years(yearsAtMost).entries()) {
      await site.underFire(year, seconds, log);
      const done = {
        faults: site.strikes,
        rescues: await site.watch.rescues(),
        doubleDeliveries: site.watch.doubleDeliveries,
        years: index + 1,
      };
      if (done.rescues > 0 && done.doubleDeliveries > 0) return done;
      log(`${done.rescues} rescues and ${done.doubleDeliveries} double deliveries: another year`);
    }
    throw new Error(`No job was rescued or none came twice in ${yearsAtMost} years: the run proves nothing`);
  });
  log(`in peace: ${storm.years} year(s)`);
  const peace = await live(queue, seed, async (site) => {
    for (const year of years(storm.years)) await site.carry(year);
    return {};
  });
  const same =
    storm.hash === peace.hash
      ? []
      : [`the end state differs from the run in peace (${storm.hash.slice(0, 12)} against ${peace.hash.slice(0, 12)})`];
  const findings = [...storm.findings, ...peace.findings.map((finding) => `in peace: ${finding}`), ...same];
  const { faults, rescues, doubleDeliveries, acknowledged } = storm;
  tellFigures('chaos', { seed, queue, seconds, faults, rescues, doubleDeliveries, acknowledged, findings: findings.length });
  return { ...storm, findings };
}

/** Starts everything, lets \`act\` happen, waits until all is quiet, and looks at what is left. */
async function live<T>(queue: ChaosPlan['queue'], seed: number, act: (site: Site) => Promise<T>) {
  // A slow mail server keeps mails in hand, so that a kill finds some.
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => stream.on('end', () => setTimeout(done, 200)).resume(),
  });
  mail.on('error', () => undefined); // a sender that is killed while it speaks
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  const stack = await Stack.start(queue, {
    workers: 2,
    environment: { SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}` },
  });
  const watch = new Watch(stack);
  try {
    const site = await Site.open(stack, watch, seed);
    const result = await act(site);
    const left = await watch.drained();
    const { hash } = await endState(stack.databaseUrl);
    const verify = await stack.operate('verify');
    const leaks = await personalDataIn(stack.databaseUrl, stack.output);
    const findings = [
      ...left.map((waiting) => `after four minutes ${waiting}`),
      ...(verify.code === 0 ? [] : [`verify: ${verify.output}`]),
      ...(await lostWrites(stack.databaseUrl, site.acknowledged)),
      ...stack.accidents,
      ...leaks.map((leak) => `personal data: ${leak}`),
    ];
    return { ...result, hash, acknowledged: site.acknowledged.length, findings };
  } finally {
    await watch.close();
    await stack.stop();
    await new Promise<void>((resolve) => mail.close(() => resolve()));
  }
}

/** An office at work on a stack. */
class Site {
  strikes = 0;
  /** When the moves so far should have taken place, in milliseconds from the beginning; none when there is no hurry to slow. */
  private pace: { readonly began: number; readonly from: number; readonly perMove: number } | undefined;

  private constructor(
    private readonly stack: Stack,
    readonly watch: Watch,
    private readonly client: PlainClient,
    private readonly random: Random,
  ) {}

  static async open(stack: Stack, watch: Watch, seed: number): Promise<Site> {
    const client: PlainClient = new PlainClient(stack.url, stack.password, (completed) => site.keepPace(completed), decisionsOf(seed));
    const site = new Site(stack, watch, client, new Random(seed));
    const imported = await client.importStaff(staff);
    if (imported.status !== 200) throw new Error(`import: ${imported.status} ${JSON.stringify(imported.body).slice(0, 500)}`);
    return site;
  }

  get acknowledged(): readonly Acknowledged[] {
    return this.client.acknowledged;
  }

  async carry(year: number): Promise<void> {
    await this.client.carryAll(await this.client.openCycles(year), lanes);
  }

  /** A year's work stretched over \`seconds\`, with a fault every half to two seconds while it lasts. */
  async underFire(year: number, seconds: number, log: (line: string) => void): Promise<void> {
    this.pace = { began: performance.now(), from: this.client.completed, perMove: (seconds * 1000) / movesAYear };
    let working = true;
    const storm = this.strike(() => working && performance.now() < (this.pace?.began ?? 0) + seconds * 1000, log);
    try {
      await this.carry(year);
    } finally {
      working = false;
    }
    await storm;
    await this.watch.look();
  }

  private async strike(lasts: () => boolean, log: (line: string) => void): Promise<void> {
    const { stack, watch, random } = this;
    const frozen: Promise<unknown>[] = [];
    while (lasts()) {
      await new Promise((resolve) => setTimeout(resolve, random.between(500, 2_000)));
      const fault = drawFault(stack.queueUrl === undefined ? 'postgres' : 'redis', random);
      log(`${fault.name} after ${this.client.completed} moves`);
      // Whatever cannot be reached at this moment was hurt already.
      const struck = fault.strike({ stack, watch, random }).catch((error: Error) => log(`  ${error.message}`));
      if (fault.name.startsWith('freeze')) frozen.push(struck);
      else await struck;
      this.strikes += 1;
      await watch.look();
    }
    await Promise.all(frozen);
  }

  private async keepPace(completed: number): Promise<void> {
    if (this.pace === undefined) return;
    const ahead = this.pace.began + (completed - this.pace.from) * this.pace.perMove - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
}
