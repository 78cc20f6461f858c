import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../../scripts/lib/program-options.mjs';
import { tellFigures } from '../figures.js';
import { inWords, soak } from './run.js';

const { values } = parseArgs(programs.soak);
const minutes = Number(values.minutes);
if (!(minutes > 0)) refuse('soak', '--minutes takes a number above 0');
if (values.queue !== 'postgres' && values.queue !== 'redis') refuse('soak', '--queue takes postgres or redis');

const { cycles, completed, growth, findings } = await soak(values.queue, minutes, (line) => console.error(line));
tellFigures('soak', { queue: values.queue, minutes, cycles, completed, ...growth, findings: findings.length });
for (const finding of findings) console.log(finding);
for (const [part, { before, after, peak }] of Object.entries(growth))
  console.log(
    `${part}: after collections ${inWords(before)} in the second third, ${inWords(after)} in the last; ${peak.toFixed(0)} MB at its peak`,
  );
console.log(
  `${findings.length === 0 ? 'memory stays flat' : `GREW or broke: ${findings.length} findings`}; ${values.queue}, ${minutes} min: ` +
    `${cycles} cycles, ${completed} tasks completed`,
);
process.exit(findings.length === 0 ? 0 : 1);
