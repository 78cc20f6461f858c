import { parseArgs } from 'node:util';
import { programs, refuse } from '../../../../scripts/lib/program-options.mjs';
import { built } from '../bench/lib/built.js';
import { startTemporaryPostgres } from '../database/temporary-postgres.js';
import { tellFigures } from '../figures.js';
import { builtProduct } from './product.js';
import { liveYear } from './run.js';

const { values } = parseArgs(programs.year);
const [seed, people] = [Number(values.seed), Number(values.people)];
if (!Number.isInteger(seed) || !Number.isInteger(people) || people < 60 || people > 5_000)
  refuse('year', '--seed takes a whole number, --people one from 60 to 5000');

const postgres = await startTemporaryPostgres();
try {
  const { migrate } = await built('platform/database/migrate.js');
  const { Settings } = await built('platform/settings.js');
  const { withOffice } = await built('operations/seed-office.js');
  await migrate(postgres.url, true);
  const product = await builtProduct();
  const settings = new Settings({ DATABASE_URL: postgres.url, SIKLUS_DATA_DIR: postgres.dataDir, SIKLUS_CLOCK: 'travel' });
  const log = (line: string): void => console.error(line);
  const { findings, ...result } = await withOffice(settings, (services) =>
    liveYear(product, services, postgres.url, { seed, people, log }),
  );
  for (const finding of findings) console.error(finding);
  tellFigures('year', result);
  const said = result.violations === 0 ? 'all holds that must' : `BROKEN in ${result.violations} places`;
  if (!values.json) console.log(`${said}; seed ${seed}, ${people} people, ${result.complete} of ${result.documents} documents complete`);
  console.log(JSON.stringify(result));
  process.exitCode = result.violations === 0 ? 0 : 1;
} finally {
  await postgres.stop();
}
