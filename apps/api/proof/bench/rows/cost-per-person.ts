import { dropDatabase, freshDatabase } from '../lib/database.js';
import { runEngine } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { number, seconds } from '../lib/report.js';
import type { Measuring, Row } from '../lib/row.js';
import { turnsOf, walkOnePerson } from '../lib/walk.js';

const must = 1.15;
const megabytes = 400;
/** Draft and agreement of targets: the agreement writes more than any other turn (a plan, a signed document, four tasks). */
const turnsTaken = 2;

/** Milliseconds per person with ten times the people; the larger run also says how much memory the worker needs. */
export async function costPerPerson({ server, people = 100_000, log }: Measuring): Promise<Row[]> {
  const turns = turnsOf(await walkOnePerson()).slice(0, turnsTaken);
  const [few, many] = [Math.max(1, Math.round(people / 10)), people];
  const cost = async (count: number) => {
    const url = await freshDatabase(server, 'engine');
    await seedOffice(url, count);
    const { ms, peakMegabytes } = await runEngine(url, await seedCycle(url), turns);
    await dropDatabase(server, 'engine');
    log(`cost-per-person: ${number(count)} people in ${seconds(ms)}`);
    return { perPerson: ms / count, peakMegabytes };
  };
  // The small side before and after the large one: a machine that slows down in between would flatter neither.
  const before = await cost(few);
  const large = await cost(many);
  const after = await cost(few);
  const small = (before.perPerson + after.perPerson) / 2;
  const ratio = large.perPerson / small;
  return [
    {
      name: 'cost-per-person',
      ratio,
      must,
      holds: ratio <= must && large.peakMegabytes !== null && large.peakMegabytes <= megabytes,
      detail:
        `opening, draft and agreement of targets: ` +
        `${large.perPerson.toFixed(2)} ms a person with ${number(many)}, ${small.toFixed(2)} ms with ${number(few)}; worker memory ` +
        `${large.peakMegabytes ?? '?'} MB at its peak (at most ${megabytes})`,
    },
  ];
}
