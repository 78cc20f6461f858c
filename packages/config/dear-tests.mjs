import fs from 'node:fs';
import path from 'node:path';

/**
 * What makes a test file dear, by the file that starts it: how many such files there may be in all, and how many in `npm test`. Each costs
 * seconds before its first assertion, so a new feature brings a topic of an existing suite or a leg of a journey; see CONTRIBUTING.md.
 * Whoever raises a number says in the same change why no file that is there would do.
 */
export const DEAR = [
  {
    starts: 'a browser',
    files: ['apps/api/test/support/browser.ts', 'playwright-core'],
    folder: 'apps/api/test/journeys',
    atMost: 12,
    inTest: 5,
  },
  // The whole cycle stands twice: each tier kills another queue.
  { starts: 'real processes', files: ['apps/api/proof/office/supervised.ts'], folder: 'apps/api/test/processes', atMost: 7, inTest: 2 },
  { starts: 'the application', files: ['apps/api/src/platform/database/data-source.ts'], folder: 'apps/api/test', atMost: 13, inTest: 11 },
];

const FOLDERS = ['apps/api/src', 'apps/api/test', 'apps/api/proof'];

/** Whether a test file is of the first tier. */
export const isInTest = (file) => !/\.(long|proof)\.test\.ts$/.test(file);

/** Every file of the API, from the root of the checkout. */
function filesBelow(root) {
  return FOLDERS.filter((folder) => fs.existsSync(path.join(root, folder))).flatMap((folder) =>
    fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  );
}

const allTestFiles = (root) => filesBelow(root).filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'));

const known = new Map();

/** What a file imports at run time: files below apps as paths that exist, libraries by their names. Each file is read once. */
function importsOf(file) {
  if (!known.has(file)) known.set(file, readImports(file));
  return known.get(file);
}

function readImports(file) {
  const text = fs.readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/^import\s+(type\s)?[^'"]*?from\s*'([^']+)'|^import\s+()'([^']+)'|import\(\s*()'([^']+)'/gm)]
    .filter((match) => match[1] === undefined)
    .map((match) => match[2] ?? match[4] ?? match[6]);
  return specifiers.flatMap((name) => {
    if (!name.startsWith('.')) return [name];
    const target = path.resolve(path.dirname(file), name).replace(/\.js$/, '.ts');
    return fs.existsSync(target) ? [target] : [];
  });
}

/** Every file that a file needs, itself included. */
function reachedFrom(file) {
  const reached = new Set([file]);
  for (const each of reached) if (path.isAbsolute(each)) for (const next of importsOf(each)) reached.add(next);
  return reached;
}

/** Whether a test file is of this kind: by where it lies, or by what it needs. */
const isOf = (kind, root, file, reached) =>
  path.dirname(file) === kind.folder || kind.files.some((each) => reached.has(each.includes('/') ? path.join(root, each) : each));

/**
 * For each dear kind of test `{starts, atMost, inTest, found, tooMany}`: the test files that start it, a file counting as the dearest kind
 * it
 * is, and whether they are more than may be.
 */
export function dearTests(root, kinds = DEAR) {
  const counted = kinds.map((kind) => ({ ...kind, found: [] }));
  for (const file of allTestFiles(root)) {
    const reached = reachedFrom(path.join(root, file));
    counted.find((kind) => isOf(kind, root, file, reached))?.found.push(file);
  }
  return counted.map((kind) => ({ ...kind, tooMany: kind.found.length > kind.atMost || kind.found.filter(isInTest).length > kind.inTest }));
}

/** Test files that no run takes up, and topics that no suite calls: they would stay silent whatever they said. */
export function silentTests(root) {
  const tests = allTestFiles(root);
  const reached = new Set(tests.flatMap((file) => [...reachedFrom(path.join(root, file))]));
  const inPlace = /^apps\/api\/(src\/.*|proof\/.*|test\/(journeys\/|processes\/|sabotage\/)?[^/]+)\.test\.ts$/;
  return filesBelow(root)
    .filter((file) => /\.(test|spec|topic)\.[cm]?[jt]sx?$/.test(file))
    .filter((file) => (file.endsWith('.topic.ts') ? !reached.has(path.join(root, file)) : !inPlace.test(file)));
}
