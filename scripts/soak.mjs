// `npm run soak -- --minutes N --queue postgres|redis`: lets an office work for a while and looks whether its memory stays flat.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('soak');
process.exitCode = await runOfficeProgram('proof/soak/main.ts');
