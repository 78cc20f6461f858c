// `npm run bench [-- --json] [--people N] [NAME…]`: measures the budgets, both sides of each in this run.
import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../../scripts/lib/program-options.mjs';
import { startTemporaryPostgres } from '../database/temporary-postgres.js';
import { lineOf } from './lib/report.js';
import type { Measurement } from './lib/row.js';
import { completeOverHttp } from './rows/complete-over-http.js';
import { costPerPerson } from './rows/cost-per-person.js';
import { exportOfHundredThousand } from './rows/export-of-100000.js';
import { importTwentyThousand } from './rows/import-20000.js';
import { inboxOnASlowLine } from './rows/inbox-on-a-slow-line.js';
import { javascriptUntilInbox } from './rows/javascript-until-inbox.js';
import { listsAtHundredThousand } from './rows/lists-at-100000.js';
import { mailsBesideWork } from './rows/mails-beside-work.js';
import { matrixOfSixty } from './rows/matrix-of-sixty.js';
import { openAndCarry } from './rows/open-and-carry.js';
import { printing } from './rows/printing.js';
import { reviewWithEvidence } from './rows/review-with-evidence.js';
import { savingAPlan } from './rows/saving-a-plan.js';
import { signInTellsNobody } from './rows/sign-in-tells-nobody.js';
import { requestsBesideAFile } from './rows/requests-beside-a-file.js';
import { transitionsPerSecond } from './rows/transitions-per-second.js';
import { twiceTheWorkers } from './rows/twice-the-workers.js';
import { uploadBesideWork } from './rows/upload-beside-work.js';

/** In this order: the peers are compared with the pace that the first row found. */
const measurements: Readonly<Record<string, Measurement>> = {
  'open-and-carry': openAndCarry,
  'transitions-per-second': transitionsPerSecond,
  'cost-per-person': costPerPerson,
  'twice-the-workers': twiceTheWorkers,
  'complete-over-http': completeOverHttp,
  'lists-at-100000': listsAtHundredThousand,
  'matrix-of-sixty': matrixOfSixty,
  'saving-a-plan': savingAPlan,
  'review-with-evidence': reviewWithEvidence,
  printing,
  'import-20000': importTwentyThousand,
  'export-of-100000': exportOfHundredThousand,
  'sign-in-tells-nobody': signInTellsNobody,
  'requests-beside-a-file': requestsBesideAFile,
  'upload-beside-work': uploadBesideWork,
  'mails-beside-work': mailsBesideWork,
  'javascript-until-inbox': javascriptUntilInbox,
  'inbox-on-a-slow-line': inboxOnASlowLine,
};

const { values: options, positionals } = parseArgs(programs.bench);
const people = options.people === undefined ? undefined : Number(options.people);
if (people !== undefined && !(Number.isInteger(people) && people > 0)) refuse('bench', '--people takes a whole number');
const only = [...(options.only ?? []), ...positionals];
const unknown = only.find((name) => !(name in measurements));
if (unknown !== undefined) throw new Error(`There is ${Object.keys(measurements).join(', ')}; not ${unknown}`);

// Durable, as in real use: what is measured is work that survives a power cut. Both sides of a row use this one server. Its
// autovacuum rests: it would clean up during the slower side only, and the sizes could not be compared.
const server = await startTemporaryPostgres({ fast: false, settings: { shared_buffers: '256MB', autovacuum: 'off' } });
const shared = {};
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const log = (text: string) => console.error(`[bench] ${text}`);
    for (const row of await measure({ server, shared, log, ...(people === undefined ? {} : { people }) }))
      console.log(lineOf(row, options.json));
  }
} finally {
  await server.stop();
}
