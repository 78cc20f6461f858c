// `npm run proof [-- --continue | --only PART,…] [--soak-minutes N] [--load-minutes N]`: the third tier, before a release and after a
// change of engine, queue or migrations. One that was interrupted goes on with `--continue`. Adds a line to docs/proofs.jsonl; the last
// line is `N passed, N failed`.
import { runOfficeProgram } from './lib/office-program.mjs';
import { checkOptions } from './lib/program-options.mjs';

checkOptions('proof');
process.exitCode = await runOfficeProgram('proof/main.ts');
