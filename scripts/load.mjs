// `npm run load [-- --minutes N]`: the evening of a deadline. Idle, then the usual mix of requests, then more than the machine can do.
import { runOfficeProgram } from './lib/office-program.mjs';

process.exitCode = await runOfficeProgram('proof/load/main.ts', { tools: false });
