import { fileURLToPath } from 'node:url';
import { PlainClient } from '../office/plain-client.js';
import { Stack } from '../office/stack.js';
import type { Weight } from '../office/weight.js';
import { growthOf, judge, type Growth, type Part } from './judge.js';

export interface SoakResult {
  readonly cycles: number;
  readonly completed: number;
  readonly growth: Readonly<Record<Part, Growth>>;
  /** What is not as it should be; empty when memory stayed flat and nothing was left over. */
  readonly findings: readonly string[];
}

const staff = fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url));
const scales = fileURLToPath(new URL('scales.mjs', import.meta.url));
/** A cycle for each of these years; they share the time evenly. */
const years = Array.from({ length: 26 }, (_, index) => 2025 - index);
const parts = ['api', 'worker'] as const;

/**
 * Carries sixty people through one year after another for so many minutes, and weighs the processes after each year, all garbage collected.
 */
export async function soak(
  queue: 'postgres' | 'redis',
  minutes: number,
  log: (line: string) => void = () => undefined,
): Promise<SoakResult> {
  const stack = await Stack.start(queue, { nodeOptions: ['--expose-gc', '--import', scales] });
  const weights: Record<Part, Weight[]> = { api: [], worker: [] };
  const peaks: Record<Part, number> = { api: 0, worker: 0 };
  const watch = setInterval(() => {
    for (const part of parts)
      stack.memoryOf(part).then(
        (rss) => (peaks[part] = Math.max(peaks[part], rss)),
        (error: Error) => log(error.message),
      );
  }, 2_000);
  try {
    const client = new PlainClient(stack.url, stack.password);
    const imported = await client.importStaff(staff);
    if (imported.status !== 200) throw new Error(`import: ${imported.status}`);
    const began = performance.now();
    for (const [index, year] of years.entries()) {
      if (performance.now() - began > minutes * 60_000) break;
      await client.carryAll(await client.openCycles(year));
      for (const part of parts) weights[part].push(await stack.weigh(part));
      log(`${year}: ${client.completed} completed; ${parts.map((part) => `${part} ${inWords(weights[part].at(-1))}`).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, began + ((index + 1) / years.length) * minutes * 60_000 - performance.now()));
    }
    const growth = { api: growthOf(weights.api, peaks.api), worker: growthOf(weights.worker, peaks.worker) };
    const verify = await stack.operate('verify');
    const findings = [
      ...parts.flatMap((part) => judge(part, growth[part])),
      ...(verify.code === 0 ? [] : [verify.output]),
      ...stack.accidents,
    ];
    return { cycles: weights.api.length, completed: client.completed, growth, findings };
  } finally {
    clearInterval(watch);
    await stack.stop();
  }
}

export function inWords(weight: Weight | undefined): string {
  return weight === undefined ? 'not weighed' : `heap ${weight.heap.toFixed(1)} MB, rss ${weight.rss.toFixed(0)} MB`;
}
