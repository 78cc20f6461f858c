// `npm run chaos -- --seed S --seconds N --queue postgres|redis`: kills the parts of a working office and looks whether anything was lost.
import path from 'node:path';
import { run } from './lib/processes.mjs';
import { ROOT } from './lib/settings.mjs';
import { findTestTools } from './lib/test-tools.mjs';
import { build, checkNode, install } from './lib/workspace.mjs';

checkNode();
await install('stderr');
await build('stderr');
const env = { ...process.env, ...(await findTestTools()) };
process.exitCode = await run(path.join(ROOT, 'apps/api/node_modules/.bin/tsx'), ['test/chaos/main.ts', ...process.argv.slice(2)], { cwd: path.join(ROOT, 'apps/api'), env });
