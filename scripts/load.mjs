// `npm run load [-- --minutes N]`: the evening of a deadline. Idle, then the usual mix of requests, then more than the machine can do.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('load');
process.exitCode = await runOfficeProgram('proof/load/main.ts', { tools: false });
