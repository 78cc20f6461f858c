// Checks who imports whom over the whole checkout (the rules, with their reasons, are in dependency-cruiser.cjs), and that dear tests stay
// few.
import fs from 'node:fs';
import path from 'node:path';
import { cruiseImports } from './cruise-imports.mjs';
import { dearTests } from './dear-tests.mjs';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const { files, violations } = await cruiseImports(root, { exists: fs.existsSync, tsConfig: path.join(root, 'tsconfig.base.json') });

for (const { rule, comment, from, to } of violations) console.error(`${rule}: ${from} -> ${to}\n    ${comment}`);
console.log(`Import rules: ${files} files, ${violations.length} violations.`);

const dear = dearTests(root);
const tooMany = dear.filter((kind) => kind.tooMany);
for (const { starts, files, atMost, inTest } of tooMany) {
  console.error(
    `${atMost} test files may start ${starts}, ${inTest} of them in npm test. Make the new one a topic or a leg of one that is there:`,
  );
  for (const file of files) console.error(`    ${file}`);
}
console.log(`Test files that start ${dear.map(({ starts, files, atMost }) => `${starts}: ${files.length} of ${atMost}`).join(', ')}.`);
process.exitCode = violations.length + tooMany.length > 0 ? 1 : 0;
