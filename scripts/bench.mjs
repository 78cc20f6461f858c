// `npm run bench [-- --json] [--people N] [NAME…]`: measures the budgets, both sides of each in this run.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('bench');
process.exitCode = await runOfficeProgram('proof/bench/main.ts', { tools: false });
