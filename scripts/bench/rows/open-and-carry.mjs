import { contentOf, difference, dropDatabase, freshDatabase, once, withClient } from '../lib/database.mjs';
import { runEngine } from '../lib/engine-side.mjs';
import { seedCycle, seedOffice } from '../lib/office.mjs';
import { prepareSql, runSql } from '../lib/sql-side.mjs';
import { walkOnePerson } from '../lib/walk.mjs';
import { median, number, seconds } from '../lib/report.mjs';

const must = 0.6;
const repetitions = 3;

/**
 * Opening and all turns of all occasions by jobs, against the same rows by set-based SQL that knows hashes and JSON beforehand but, like
 * the engine, has to find the rows of each act and to make the ids of new ones; what that took is named. Leaves the engine's pace for
 * the peers' rows.
 */
export async function openAndCarry({ server, people = 10_000, shared, log }) {
  const walk = await walkOnePerson();
  const runs = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const engine = await engineSide(server, people, walk);
    const sql = await sqlSide(server, people, walk, engine.content.get('outbox').rows);
    const apart = difference(engine.content, sql.content);
    runs.push({ engine: engine.ms, sql: sql.ms, finding: sql.findingMs, ratio: sql.ms / engine.ms, apart, peak: engine.peakMegabytes });
    log(`open-and-carry ${i}/${repetitions}: engine ${seconds(engine.ms)}, SQL ${seconds(sql.ms)}`);
  }
  const transitions = people * walk.acts.length;
  const engineMs = median(runs.map((run) => run.engine));
  const ratio = median(runs.map((run) => run.ratio));
  const apart = runs.map((run) => run.apart).sort((a, b) => b.rows.length - a.rows.length || Math.abs(b.bytes) - Math.abs(a.bytes))[0];
  const equal = apart.rows.length === 0 && Math.abs(apart.bytes) <= 0.01;
  shared.transitionsPerSecond = (transitions / engineMs) * 1000;
  return [
    {
      name: 'open-and-carry',
      ratio,
      must,
      holds: ratio >= must && equal,
      detail:
        `${number(people)} people, ${walk.acts.length} transitions each:
          jobs ${seconds(engineMs)}, SQL ${seconds(median(runs.map((run) => run.sql)))},
            of it ${seconds(median(runs.map((run) => run.finding)))} to find the rows (medians of ${repetitions}); ` +
        `${number(shared.transitionsPerSecond)} transitions/s; rows ${
          apart.rows.length === 0 ? 'equal in every table' : `differ: ` + `${apart.rows.join(', ')}`
        }, bytes ${(apart.bytes * 100).toFixed(2)} % apart at most`,
    },
  ];
}

async function engineSide(server, people, { acts }) {
  const url = await freshDatabase(server, 'engine');
  await seedOffice(url, people);
  const result = await runEngine(
    url,
    await seedCycle(url),
    acts.flatMap(({ turn }) => turn ?? []),
  );
  const content = await contentOf(url);
  await dropDatabase(server, 'engine');
  return { ...result, content };
}

async function sqlSide(server, people, walk, outboxRows) {
  const url = await freshDatabase(server, 'hand_made');
  await seedOffice(url, people);
  const cycleId = await seedCycle(url);
  const result = await withClient(url, async (client) => {
    const plan = await prepareSql(client, cycleId, walk, { outboxRows });
    await once(url, 'checkpoint');
    return runSql(client, plan);
  });
  const content = await contentOf(url);
  await dropDatabase(server, 'hand_made');
  return { ...result, content };
}
