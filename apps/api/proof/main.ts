// What `npm run proof` runs: one part after another, each with a log of its own. A part that fails stops no other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../scripts/lib/program-options.mjs';
import { stopRunningCommands } from '../../../scripts/lib/processes.mjs';
import { proofsFile } from '../../../scripts/lib/proof-age.mjs';
import { TestSummary } from '../../../scripts/lib/test-summary.mjs';
import { figuresIn } from './figures.js';
import { chosenParts } from './program/chosen-parts.js';
import { partsOf } from './program/parts.js';
import { addLine, asItStayed, checkedOut } from './program/record.js';
import { runPart } from './program/run-part.js';
import { freshSeeds } from './program/seeds.js';

const { values } = parseArgs(programs.proof);
const wholeMinutes = {
  soak: Number(programs.proof.options['soak-minutes'].default),
  load: Number(programs.proof.options['load-minutes'].default),
};
const minutes = { soak: Number(values['soak-minutes']), load: Number(values['load-minutes']) };
if (!(minutes.soak > 0 && minutes.load > 0)) refuse('proof', '--soak-minutes and --load-minutes take a number above 0');
if (values.only === undefined && (minutes.soak < wholeMinutes.soak || minutes.load < wholeMinutes.load))
  refuse('proof', `A whole proof loads ${wholeMinutes.load} minutes and soaks ${wholeMinutes.soak}; less is for --only`);

const interruption = new AbortController();
let stopped = Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    interruption.abort();
    stopped = stopRunningCommands(20_000);
  });

const seeds = freshSeeds();
const all = partsOf({ seeds, minutes });
const parts = chosenParts(all, values.only);
console.log(`Parts: ${parts.map(({ name }) => name).join(', ')}. Seeds: ${JSON.stringify(seeds)}`);

const began = checkedOut();
const summary = new TestSummary();
const results = mkdtempSync(join(tmpdir(), 'siklus-proof-'));
const figures = join(results, 'figures');
const seconds: Record<string, number> = {};
const more: Record<string, unknown> = {};

try {
  for (const part of parts) {
    const { took, told, tests } = await runPart(part, { summary, results, figures, signal: interruption.signal });
    if (interruption.signal.aborted) break;
    seconds[part.name] = took;
    if (part.tellsItsTests === true) more[part.name] = tests;
    console.log(told);
  }
  await stopped;
  // Whoever leaves something out has proved nothing.
  if (summary.skipped > 0) summary.check(`${summary.skipped} tests were skipped, and a proof leaves nothing out`, false);
  if (parts.length === all.length && !interruption.signal.aborted) {
    const proof = {
      ...asItStayed(began, checkedOut()),
      seeds,
      seconds,
      figures: { ...figuresIn(figures), ...more },
      passed: summary.failed === 0,
    };
    addLine(proofsFile(), proof);
    console.log(`\nA line was added to docs/proofs.jsonl${proof.dirty ? '; it is of no commit, since there were changes' : ''}.`);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
if (summary.remarks() !== '') console.error(`\n${summary.remarks()}`);
if (interruption.signal.aborted) console.error('\nInterrupted: nothing was noted.');
console.log(`\n${summary.line()}`);
process.exit(interruption.signal.aborted ? 130 : summary.failed > 0 ? 1 : 0);
