import { fileURLToPath } from 'node:url';
import { PlainClient } from '../support/plain-client.js';
import { prepare } from '../support/prepare.js';
import { Stack } from '../support/stack.js';

export interface SoakResult {
  readonly cycles: number;
  readonly completed: number;
  /** Mean megabytes of the last third of the time against the third before it, by process. */
  readonly growth: Readonly<Record<'api' | 'worker', { readonly before: number; readonly after: number }>>;
  /** What is not as it should be; empty when memory stayed flat and nothing was left over. */
  readonly findings: readonly string[];
}

const staff = fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url));
/** A cycle for each of these years; they share the time evenly. */
const years = Array.from({ length: 26 }, (_, index) => 2025 - index);
const flat = 1.1;

/** Carries sixty people through one year after another for so many minutes, and weighs the processes every two seconds. */
export async function soak(queue: 'postgres' | 'redis', minutes: number, log: (line: string) => void = () => undefined): Promise<SoakResult> {
  const stack = await Stack.start(queue);
  const weights: { readonly api: number; readonly worker: number }[] = [];
  const scales = setInterval(() => {
    Promise.all([stack.memoryOf('api'), stack.memoryOf('worker')]).then(([api, worker]) => weights.push({ api, worker }), (error: Error) => log(error.message));
  }, 2_000);
  try {
    const client = new PlainClient(stack.url, await prepare(stack));
    const imported = await client.importStaff(staff);
    if (imported.status !== 200) throw new Error(`import: ${imported.status}`);
    const began = Date.now();
    let cycles = 0;
    for (const [index, year] of years.entries()) {
      if (Date.now() - began > minutes * 60_000) break;
      await client.carryAll(await client.openCycles(year));
      cycles += 1;
      const { api, worker } = weights.at(-1) ?? { api: NaN, worker: NaN };
      log(`${year}: ${client.completed} completed, api ${api.toFixed(0)} MB, worker ${worker.toFixed(0)} MB`);
      await new Promise((resolve) => setTimeout(resolve, began + ((index + 1) / years.length) * minutes * 60_000 - Date.now()));
    }
    const growth = { api: growthOf(weights.map(({ api }) => api)), worker: growthOf(weights.map(({ worker }) => worker)) };
    const verify = await stack.operate('verify');
    const findings = [
      ...Object.entries(growth).flatMap(([part, { before, after }]) => (after <= before * flat ? [] : [`${part} grew from ${before.toFixed(0)} to ${after.toFixed(0)} MB`])),
      ...(verify.code === 0 ? [] : [verify.output]),
      ...stack.accidents,
    ];
    return { cycles, completed: client.completed, growth, findings };
  } finally {
    clearInterval(scales);
    await stack.stop();
  }
}

/** The first third is left out: caches fill and the heap finds its size. */
function growthOf(megabytes: readonly number[]): { before: number; after: number } {
  const third = Math.floor(megabytes.length / 3);
  return { before: mean(megabytes.slice(third, 2 * third)), after: mean(megabytes.slice(2 * third)) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
