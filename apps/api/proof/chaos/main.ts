import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../../scripts/lib/program-options.mjs';
import { chaos } from './run.js';

const { values } = parseArgs(programs.chaos);
const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
if (!Number.isInteger(seed) || !(seconds > 0)) refuse('chaos', '--seed takes a whole number, --seconds a number above 0');
if (values.queue !== 'postgres' && values.queue !== 'redis') refuse('chaos', '--queue takes postgres or redis');

const result = await chaos({ seed, seconds, queue: values.queue, log: (line) => console.error(line) });
for (const finding of result.findings) console.log(finding);
console.log(
  `${result.findings.length === 0 ? 'nothing lost' : `LOST: ${result.findings.length} findings`}; seed ${seed}, ${values.queue}: ` +
    `${result.faults} kills and other faults, ` +
    `${result.rescues} rescues, ${result.doubleDeliveries} double deliveries, ${result.acknowledged} acknowledged writes`,
);
process.exit(result.findings.length === 0 ? 0 : 1);
