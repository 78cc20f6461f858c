import { parseArgs } from 'node:util';
import { soak } from './run.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '15' }, queue: { type: 'string', default: 'postgres' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');
if (values.queue !== 'postgres' && values.queue !== 'redis') throw new Error('--queue takes postgres or redis');

const { cycles, completed, growth, findings } = await soak(values.queue, minutes, (line) => console.error(line));
for (const finding of findings) console.log(finding);
const weights = Object.entries(growth).map(([part, { before, after }]) => `${part} ${before.toFixed(0)} to ${after.toFixed(0)} MB`);
console.log(`${findings.length === 0 ? 'memory stays flat' : `GREW or broke: ${findings.length} findings`}; ${values.queue}, ${minutes} min: ${cycles} cycles, ${completed} tasks completed, ${weights.join(', ')}`);
process.exit(findings.length === 0 ? 0 : 1);
