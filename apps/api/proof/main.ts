// What `npm run proof` runs: parts, some of them side by side, each with a log of its own. A part that fails stops no other.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../scripts/lib/program-options.mjs';
import { stopRunningCommands } from '../../../scripts/lib/processes.mjs';
import { proofsFile } from '../../../scripts/lib/proof-age.mjs';
import { TestSummary } from '../../../scripts/lib/test-summary.mjs';
import { dropBegun, interrupted, keepBegun, type Begun } from './program/begun.js';
import { chosenParts } from './program/chosen-parts.js';
import { partsOf, stagesOf, type Part } from './program/parts.js';
import { addLine, asItStayed, checkedOut } from './program/record.js';
import { logs, runPart } from './program/run-part.js';
import { freshSeeds } from './program/seeds.js';

const { values } = parseArgs(programs.proof);
const wholeMinutes = {
  soak: Number(programs.proof.options['soak-minutes'].default),
  load: Number(programs.proof.options['load-minutes'].default),
};
const minutes = { soak: Number(values['soak-minutes']), load: Number(values['load-minutes']) };
if (!(minutes.soak > 0 && minutes.load > 0)) refuse('proof', '--soak-minutes and --load-minutes take a number above 0');
if (values.continue && values.only !== undefined) refuse('proof', '--continue takes up a whole proof, --only is for some parts');
if (values.only === undefined && (minutes.soak < wholeMinutes.soak || minutes.load < wholeMinutes.load))
  refuse('proof', `A whole proof loads ${wholeMinutes.load} minutes and soaks ${wholeMinutes.soak}; less is for --only`);

const interruption = new AbortController();
let stopped = Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    interruption.abort();
    stopped = stopRunningCommands(20_000);
  });

const begunFile = join(logs, 'begun.json');
const now = checkedOut();
let begun: Begun = { began: now, seeds: freshSeeds(), ended: [] };
try {
  if (values.continue) begun = interrupted(begunFile, now);
} catch (error) {
  refuse('proof', (error as Error).message);
}
const all = partsOf({ seeds: begun.seeds, minutes });
const parts = chosenParts(all, values.only);
const isWhole = parts.length === all.length;
console.log(`Parts: ${parts.map(({ name }) => name).join(', ')}. Seeds: ${JSON.stringify(begun.seeds)}`);

const results = mkdtempSync(join(tmpdir(), 'siklus-proof-'));
const summary = new TestSummary();
const keep = (): void => {
  if (isWhole) keepBegun(begunFile, begun);
};
const runLane = async (lane: readonly Part[]): Promise<void> => {
  for (const part of lane) {
    if (interruption.signal.aborted) return;
    const before = begun.ended.find(({ name }) => name === part.name);
    const ended = before ?? (await runPart(part, { results, signal: interruption.signal }));
    if (ended === null) return;
    console.log(before === undefined ? ended.told : `${ended.told}, before it was interrupted`);
    summary.add(ended);
    if (before === undefined) begun = { ...begun, ended: [...begun.ended, ended] };
    keep();
  }
};
try {
  keep();
  for (const stage of stagesOf(parts)) await Promise.all(stage.map(runLane));
  await stopped;
  // Whoever leaves something out has proved nothing.
  if (summary.skipped > 0) summary.check(`${summary.skipped} tests were skipped, and a proof leaves nothing out`, false);
  if (isWhole && !interruption.signal.aborted) {
    const proof = {
      ...asItStayed(begun.began, checkedOut()),
      seeds: begun.seeds,
      seconds: Object.fromEntries(begun.ended.map(({ name, took }) => [name, took])),
      figures: Object.assign({}, ...begun.ended.map(({ figures }) => figures)) as Record<string, unknown>,
      passed: summary.failed === 0,
    };
    addLine(proofsFile(), proof);
    dropBegun(begunFile);
    console.log(`\nA line was added to docs/proofs.jsonl${proof.dirty ? '; it is of no commit, since there were changes' : ''}.`);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
if (summary.remarks() !== '') console.error(`\n${summary.remarks()}`);
if (interruption.signal.aborted)
  console.error(`\nInterrupted: no line was added.${isWhole ? ' `npm run proof -- --continue` goes on with it.' : ''}`);
console.log(`\n${summary.line()}`);
process.exit(interruption.signal.aborted ? 130 : summary.failed > 0 ? 1 : 0);
