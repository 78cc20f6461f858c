// `npm run bench [-- --json] [--people N] [--only NAME]`: measures the budgets, both sides of each in this run.
import { parseArgs } from 'node:util';
import { startTemporaryPostgres } from '../lib/postgres-temporary.mjs';
import { build, checkNode, install } from '../lib/workspace.mjs';
import { lineOf } from './lib/report.mjs';
import { completeOverHttp } from './rows/complete-over-http.mjs';
import { costPerPerson } from './rows/cost-per-person.mjs';
import { importTenThousand } from './rows/import-10000.mjs';
import { javascriptUntilInbox } from './rows/javascript-until-inbox.mjs';
import { listsAtHundredThousand } from './rows/lists-at-100000.mjs';
import { openAndCarry } from './rows/open-and-carry.mjs';
import { transitionsPerSecond } from './rows/transitions-per-second.mjs';
import { twiceTheWorkers } from './rows/twice-the-workers.mjs';

/** In this order: the peers are compared with the pace that the first row found. */
const measurements = {
  'open-and-carry': openAndCarry,
  'transitions-per-second': transitionsPerSecond,
  'cost-per-person': costPerPerson,
  'twice-the-workers': twiceTheWorkers,
  'complete-over-http': completeOverHttp,
  'lists-at-100000': listsAtHundredThousand,
  'import-10000': importTenThousand,
  'javascript-until-inbox': javascriptUntilInbox,
};

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, people: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const people = options.people === undefined ? undefined : Number(options.people);
if (people !== undefined && !(Number.isInteger(people) && people > 0)) throw new Error('--people takes a whole number');
const unknown = (options.only ?? []).find((name) => !(name in measurements));
if (unknown !== undefined) throw new Error(`--only takes ${Object.keys(measurements).join(', ')}; not ${unknown}`);

checkNode();
await install('stderr');
await build('stderr');

// Durable, as in real use: what is measured is work that survives a power cut. Both sides of a row use this one server. Its
// autovacuum rests: it would clean up during the slower side only, and the sizes could not be compared.
const server = await startTemporaryPostgres({ fast: false, settings: { shared_buffers: '256MB', autovacuum: 'off' } });
const shared = {};
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (options.only !== undefined && !options.only.includes(name)) continue;
    const log = (text) => console.error(`[bench] ${text}`);
    for (const row of await measure({ server, shared, log, ...(people === undefined ? {} : { people }) }))
      console.log(lineOf(row, options.json));
  }
} finally {
  await server.stop();
}
