// `npm run year -- --seed S --people N --json`: lives a year that the seed draws, and looks whether all holds that must.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('year');
process.exitCode = await runOfficeProgram('proof/year/main.ts', { tools: false });
