// The tables of faults in docs/reliability.md. `node packages/config/reliability-table.mjs --write` writes the tier behind each named test.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const suites = path.join(root, 'apps/api/test');
export const reliability = path.join(root, 'docs/reliability.md');

/** A test as a row names it: file, title, and where it is not `npm test` the tier. */
const NAMED = /`([^`]+)`: "(.*?)"(?: \((long|proof)\))?(?=<br>|$)/g;

/** From the tier that runs most often to the one that runs least. */
const TIERS = ['test', 'long', 'proof'];

/** The rows of the fault tables: number, star, state and the tests with their titles and tiers. */
export function faultsOf(text) {
  return text.split('\n').flatMap((line) => {
    const [number, fault, what, state, tests] = cellsOf(line);
    const found = /^([A-G]\d+)( ★)?$/.exec(number ?? '');
    if (found === null) return [];
    const named = [...(tests ?? '').matchAll(NAMED)].map(([, file, title, tier = 'test']) => ({ file, title, tier }));
    return [{ number: found[1], starred: found[2] !== undefined, fault, what, state, tests: named }];
  });
}

const cellsOf = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The tier of a test file: by its ending, and of a topic the one that runs most often of the suites that call it; null when none does. */
export function tierOf(file) {
  if (!/\.topic\.ts$/.test(file)) return /\.(long|proof)\.test\.(ts|js)$/.exec(file)?.[1] ?? 'test';
  const tiers = callersOf(file).map(tierOf);
  return TIERS.find((tier) => tiers.includes(tier)) ?? null;
}

/** The suites and topics that import a topic. */
function callersOf(file) {
  return readdirSync(suites, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|topic)\.ts$/.test(name))
    .map((name) => path.join(suites, name))
    .filter((caller) => importsOf(caller).includes(path.join(root, file)))
    .map((caller) => path.relative(root, caller));
}

function importsOf(file) {
  const named = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+\.topic)\.js'/g)];
  return named.map(([, name]) => path.resolve(path.dirname(file), `${name}.ts`));
}

/** Whether a test file has a test with this title. */
export function hasTest(file, title) {
  if (!/\.(test|topic)\.(ts|js)$/.test(file) || !existsSync(root + file)) return false;
  // A title may stand on a line of its own, or in two pieces.
  const source = readFileSync(root + file, 'utf8')
    .replaceAll("\\'", "'")
    .replace(/(['"])\s*\+\s*\1/g, '')
    .replace(/\(\s+/g, '(');
  return [`('${title}',`, `("${title}",`].some((call) => source.includes(call));
}

/** The document with the tier behind each named test, as the files say today. */
export function withTiers(text) {
  return text
    .split('\n')
    .map((line) => (faultsOf(line).length === 0 ? line : writtenAnew(line)))
    .join('\n');
}

function writtenAnew(line) {
  const cells = cellsOf(line);
  cells[4] = (cells[4] ?? '').replace(NAMED, (_, file, title) => {
    const tier = existsSync(root + file) ? tierOf(file) : null;
    return `\`${file}\`: "${title}"${tier === null || tier === 'test' ? '' : ` (${tier})`}`;
  });
  return `| ${cells.join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write'))
  writeFileSync(reliability, withTiers(readFileSync(reliability, 'utf8')));
