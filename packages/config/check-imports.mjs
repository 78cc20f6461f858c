// Checks over the whole checkout who imports whom (the rules, with their reasons, are in dependency-cruiser.cjs), that dear tests stay few,
// and that every test is run.
import fs from 'node:fs';
import path from 'node:path';
import { cruiseImports } from './cruise-imports.mjs';
import { dearTests, isInTest, silentTests } from './dear-tests.mjs';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const { files, violations } = await cruiseImports(root, { exists: fs.existsSync, tsConfig: path.join(root, 'tsconfig.base.json') });

for (const { rule, comment, from, to } of violations) console.error(`${rule}: ${from} -> ${to}\n    ${comment}`);
console.log(`Import rules: ${files} files, ${violations.length} violations.`);

const dear = dearTests(root);
for (const { starts, found, atMost, inTest } of dear.filter((kind) => kind.tooMany)) {
  console.error(
    `${found.length} test files start ${starts}, ${atMost} may; in npm test ${found.filter(isInTest).length}, ${inTest} may. Make the ` +
      `new one a ` +
      'topic or a leg of one that is there: "Where the test of a new feature goes" in CONTRIBUTING.md.',
  );
  for (const file of found) console.error(`    ${file}`);
}
console.log(`Test files that start ${dear.map(({ starts, found, atMost }) => `${starts}: ${found.length} of ${atMost}`).join(', ')}.`);

const silent = silentTests(root);
for (const file of silent)
  console.error(`${file} is run by nobody: a topic needs a suite that calls it, a test file its folder and ending`);
process.exitCode = violations.length + dear.filter((kind) => kind.tooMany).length + silent.length > 0 ? 1 : 0;
