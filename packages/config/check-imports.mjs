// Checks who imports whom over the whole checkout. The rules, with their reasons, are in dependency-cruiser.cjs.
import fs from 'node:fs';
import path from 'node:path';
import { cruiseImports } from './cruise-imports.mjs';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const { files, violations } = await cruiseImports(root, { exists: fs.existsSync, tsConfig: path.join(root, 'tsconfig.base.json') });

for (const { rule, comment, from, to } of violations) console.error(`${rule}: ${from} -> ${to}\n    ${comment}`);
console.log(`Import rules: ${files} files, ${violations.length} violations.`);
process.exitCode = violations.length > 0 ? 1 : 0;
