import { parseArgs } from 'node:util';
import { chaos } from './run.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    queue: { type: 'string', default: 'postgres' },
  },
});
const [seed, seconds] = [Number(values.seed), Number(values.seconds)];
if (!Number.isInteger(seed) || !(seconds > 0)) throw new Error('--seed takes a whole number, --seconds a number above 0');
if (values.queue !== 'postgres' && values.queue !== 'redis') throw new Error('--queue takes postgres or redis');

const result = await chaos({ seed, seconds, queue: values.queue, log: (line) => console.error(line) });
for (const finding of result.findings) console.log(finding);
console.log(
  `${result.findings.length === 0 ? 'nothing lost' : `LOST: ${result.findings.length} findings`}; seed ${seed}, ${values.queue}: ` +
    `${result.faults} kills and other faults, ` +
    `${result.rescues} rescues, ${result.doubleDeliveries} double deliveries, ${result.acknowledged} acknowledged writes`,
);
process.exit(result.findings.length === 0 ? 0 : 1);
