import fs from 'node:fs';
import path from 'node:path';

/**
 * What makes a test file dear, by the file that starts it: how many such files there may be in all, and how many in `npm test`. Each costs
 * seconds before its first assertion, so a new feature brings a topic of an existing suite or a leg of a journey; see CONTRIBUTING.md.
 * Whoever raises a number says in the same change why no file that is there would do.
 */
export const DEAR = [
  { starts: 'a browser', file: 'apps/api/test/support/browser.ts', atMost: 12, inTest: 6 },
  { starts: 'real processes', file: 'apps/api/proof/office/stack.ts', atMost: 6, inTest: 2 },
  { starts: 'the application', file: 'apps/api/src/platform/database/data-source.ts', atMost: 15, inTest: 14 },
];

const FOLDERS = ['apps/api/src', 'apps/api/test', 'apps/api/proof'];

const isInTest = (file) => !/\.(long|proof)\.test\.ts$/.test(file);

function testFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.ts$/.test(name))
    .map((name) => path.join(folder, name));
}

/** The files below apps that a file imports, as paths that exist. */
function importsOf(file) {
  const specifiers = [...fs.readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, name]) => name);
  return specifiers.map((name) => path.resolve(path.dirname(file), name).replace(/\.js$/, '.ts')).filter((target) => fs.existsSync(target));
}

/** Every file that a file needs, itself included. */
function reachedFrom(file) {
  const reached = new Set([file]);
  for (const each of reached) for (const next of importsOf(each)) reached.add(next);
  return reached;
}

/**
 * For each dear kind of test `{starts, atMost, inTest, files, tooMany}`: the test files that start it, a file counting as the dearest kind
 * it is, and whether they are more than may be.
 */
export function dearTests(root, kinds = DEAR) {
  const found = kinds.map((kind) => ({ ...kind, files: [] }));
  const folders = FOLDERS.map((folder) => path.join(root, folder)).filter((folder) => fs.existsSync(folder));
  for (const file of folders.flatMap(testFiles)) {
    const reached = reachedFrom(file);
    const kind = found.find((each) => reached.has(path.join(root, each.file)));
    kind?.files.push(path.relative(root, file));
  }
  return found.map((kind) => ({ ...kind, tooMany: kind.files.length > kind.atMost || kind.files.filter(isInTest).length > kind.inTest }));
}
