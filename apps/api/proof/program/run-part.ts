import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { jestResult, runJest } from '../../../../scripts/lib/jest.mjs';
import { findNode } from '../../../../scripts/lib/other-node.mjs';
import { run, signalGroup } from '../../../../scripts/lib/processes.mjs';
import { ROOT } from '../../../../scripts/lib/settings.mjs';
import { TestSummary, type Failure } from '../../../../scripts/lib/test-summary.mjs';
import { figuresIn, type Figures } from '../figures.js';
import type { JestRun, Part } from './parts.js';

export const logs = join(ROOT, 'test-results/proof');
/** No test may take longer than this, and none comes near it; two thousand people take minutes. */
const testTimeout = 45 * 60_000;
/** Nor a run of many of them, also on a busy machine: the longest takes an hour alone. */
const limit = 4 * 60 * 60_000;

interface Surroundings {
  /** A folder for what Jest and the programs write. */
  readonly results: string;
  /** When it is aborted, nothing more is begun; whoever aborts it ends what runs. */
  readonly signal: AbortSignal;
}

/** What a part came to. */
export interface Ended {
  readonly name: string;
  /** Whole seconds. */
  readonly took: number;
  readonly passed: number;
  readonly skipped: number;
  /** What failed, a line each. */
  readonly failures: readonly Failure[];
  /** What programs found, by themselves and by the title of a test its seconds, where the part tells them. */
  readonly figures: Readonly<Record<string, readonly Figures[] | Figures>>;
  /** A line for people. */
  readonly told: string;
}

/** Runs a part with its output in a log file. Null when it was interrupted: then it has come to nothing. */
export async function runPart(part: Part, { results, signal }: Surroundings): Promise<Ended | null> {
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${part.name}.log`);
  const log = openSync(file, 'w');
  const inside: Inside = { summary: new TestSummary(), results, signal, figures: join(results, `${part.name}.figures`), log };
  const began = performance.now();
  const tests: Record<string, number> = {};
  try {
    if (part.kind === 'tests') for (const one of part.runs) Object.assign(tests, await runTests(one, inside));
    else inside.summary.check(part.name, (await runProgram(part.file, part.args, inside)) === 0);
  } catch (error) {
    // Whatever broke is this part's failure and no other's.
    inside.summary.check(`${part.name}: ${(error as Error).message}`, false);
  } finally {
    closeSync(log);
  }
  if (signal.aborted) return null;
  const { passed, skipped, failed, failures } = inside.summary;
  const took = Math.round((performance.now() - began) / 1_000);
  const found = part.kind === 'tests' ? `${passed} passed, ${failed} failed` : lastLineOf(file);
  const verdict = `${failed === 0 ? 'ok    ' : 'FAILED'} ${part.name.padEnd(16)} ${String(took).padStart(5)} s`;
  const told = `${verdict}  ${found}  (${relative(ROOT, file)})`;
  const figures = { ...figuresIn(inside.figures), ...(part.tellsItsTests === true ? { [part.name]: tests } : {}) };
  return { name: part.name, took, passed, skipped, failures, figures, told };
}

interface Inside extends Surroundings {
  readonly summary: TestSummary;
  /** The file in which programs note their figures. */
  readonly figures: string;
  /** The descriptor of the log. */
  readonly log: number;
}

/** Answers the seconds of each test by its title. */
async function runTests(
  { title, args, env, node: version }: JestRun,
  { summary, results, figures, signal, log: output }: Inside,
): Promise<Record<string, number>> {
  if (signal.aborted) return {};
  const node = version === undefined ? process.execPath : findNode(version);
  if (node === null) {
    summary.check(`${title}: Node ${version} could not be fetched`, false);
    return {};
  }
  const ran = await runJest({
    workspace: 'apps/api',
    title,
    results,
    node,
    args: [...args, '--maxWorkers', '1', '--testTimeout', String(testTimeout), '--verbose'],
    env: { ...process.env, ...env, PROOF_FIGURES: figures },
    output,
    limit,
  });
  summary.jest(title, ran);
  const result = jestResult(ran.file) as JestResult | null;
  const tests = (result?.testResults ?? []).flatMap((each) => each.assertionResults);
  if (result !== null && tests.length === 0) summary.check(`${title}: no test ran`, false);
  return Object.fromEntries(tests.map(({ title: name, duration }) => [name, Math.round((duration ?? 0) / 1_000)]));
}

/** What is read of Jest's own result. */
interface JestResult {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly title: string; readonly duration: number | null }[] }[];
}

async function runProgram(file: string, args: readonly string[], { figures, log: output }: Inside): Promise<number> {
  let started = 0;
  const code = await run(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: join(ROOT, 'apps/api'),
    env: { ...process.env, PROOF_FIGURES: figures },
    output,
    onStart: (pid) => (started = pid),
  });
  // One that broke may have left the processes of its office.
  if (code !== 0) signalGroup(started, 'SIGKILL');
  return code;
}

/** A program says last how it went. */
function lastLineOf(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}
