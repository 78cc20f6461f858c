// `npm run chaos -- --seed S --seconds N --queue postgres|redis`: kills the parts of a working office and looks whether anything was lost.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('chaos');
process.exitCode = await runOfficeProgram('proof/chaos/main.ts');
