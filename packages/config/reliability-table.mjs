// The tables of docs/reliability.md and docs/security.md. `node packages/config/reliability-table.mjs --write` writes the tier behind each
// named test.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const suites = path.join(root, 'apps/api/test');
const sabotage = path.join(suites, 'sabotage');
export const reliability = path.join(root, 'docs/reliability.md');
export const security = path.join(root, 'docs/security.md');

/** A test as a row names it: file, title, and where it is not `npm test` the tier. */
const NAMED = /`([^`]+)`: "(.*?)"(?: \((long|proof)\))?(?=<br>|$)/g;

/** From the tier that runs most often to the one that runs least. */
const TIERS = ['test', 'long', 'proof'];

/** The rows of the fault tables: number, star, state, the tests with their titles and tiers, and the patches that break what they hold. */
export function faultsOf(text) {
  return rowsOf(text, 6).flatMap(([number, fault, what, state, tests, patches]) => {
    const found = /^([A-G]\d+)( ★)?$/.exec(number);
    if (found === null) return [];
    return [{ number: found[1], starred: found[2] !== undefined, fault, what, state, tests: testsIn(tests), patches: patchesIn(patches) }];
  });
}

/** The rows of what trials found: id, what holds since, its tests, and the patches that break it. */
export function trialsOf(text) {
  return rowsOf(text, 4)
    .filter(([id]) => /^[A-Z]\d+$/.test(id))
    .map(([id, what, tests, patches]) => ({ number: id, what, tests: testsIn(tests), patches: patchesIn(patches) }));
}

/** The requirements of docs/security.md: number, state, where it is held, and its tests. */
export function requirementsOf(text) {
  return rowsOf(text, 6)
    .filter(([number]) => /^\d+\.\d+\.\d+$/.test(number))
    .map(([number, , , state, where, tests]) => ({ number, state, where, tests: testsIn(tests) }));
}

/** Every test that a document names in a table, wherever. */
export function namedIn(text) {
  return text.split('\n').flatMap((line) => cellsOf(line).flatMap(testsIn));
}

function rowsOf(text, columns) {
  return text
    .split('\n')
    .map(cellsOf)
    .filter((cells) => cells.length === columns);
}

const cellsOf = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const testsIn = (cell) => [...cell.matchAll(NAMED)].map(([, file, title, tier = 'test']) => ({ file, title, tier }));
const patchesIn = (cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);

/** The title of the test that each sabotage patch turns red, by the name of the patch. */
export function titlesOfPatches() {
  const names = readdirSync(sabotage).filter((name) => name.endsWith('.patch'));
  return new Map(
    names.map((name) => {
      const [first = ''] = readFileSync(path.join(sabotage, name), 'utf8').split('\n');
      return [name.replace('.patch', ''), /\| says: ✕ (.+)$/.exec(first)?.[1] ?? ''];
    }),
  );
}

/** Whether a test of this title may be reported under that one: `%s`, `$name` and the like stand for what a row of its table says. */
export function isReportedAs(title, reported) {
  const pieces = title.split(/%[a-z#]|\$\w+/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(reported);
}

/** The tier of a test file: by its ending, and of a topic the one that runs most often of the suites that call it; null when none does. */
export function tierOf(file) {
  if (!/\.topic\.ts$/.test(file)) return /\.(long|proof)\.test\.(ts|js)$/.exec(file)?.[1] ?? 'test';
  const tiers = callersOf(file).map(tierOf);
  return TIERS.find((tier) => tiers.includes(tier)) ?? null;
}

/** The suites and topics that import a topic. */
const callersOf = (file) => (importers ??= importersOfTopics()).get(path.join(root, file)) ?? [];

/** Who imports each topic: every test file is read once, however many tests are asked about. */
let importers;
function importersOfTopics() {
  const found = new Map();
  for (const name of readdirSync(suites, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(test|topic)\.ts$/.test(each))) {
    const caller = path.join(suites, name);
    for (const topic of importsOf(caller)) found.set(topic, [...(found.get(topic) ?? []), path.relative(root, caller)]);
  }
  return found;
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
    .map((line) => (namedIn(line).length === 0 ? line : writtenAnew(line)))
    .join('\n');
}

function writtenAnew(line) {
  const cells = cellsOf(line).map((cell) =>
    cell.replace(NAMED, (_, file, title) => {
      const tier = existsSync(root + file) ? tierOf(file) : null;
      return `\`${file}\`: "${title}"${tier === null || tier === 'test' ? '' : ` (${tier})`}`;
    }),
  );
  return `| ${cells.join(' | ')} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write'))
  for (const document of [reliability, security]) writeFileSync(document, withTiers(readFileSync(document, 'utf8')));
