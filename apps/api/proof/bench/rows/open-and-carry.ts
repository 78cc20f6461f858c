import { contentOf, difference, dropDatabase, freshDatabase, furthestApart, once, withClient, type Content } from '../lib/database.js';
import { runEngine } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { prepareSql, runSql } from '../lib/sql-side.js';
import { median, number, seconds } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { turnsOf, walkOnePerson, type Walk } from '../lib/walk.js';

const must = 0.6;
const repetitions = 3;

/**
 * Opening and all turns of all occasions by jobs, against the same rows by set-based SQL that knows hashes and JSON beforehand but, like
 * the engine, has to find the rows of each act and to make the ids of new ones; what that took is named. Business time stands still at the
 * moment of the walk: a midnight under way would give later turns other due days, and the board other counts. Leaves the engine's pace for
 * the peers' rows.
 */
export async function openAndCarry({ server, people = 10_000, shared, log }: Measuring): Promise<Row[]> {
  const walk = await walkOnePerson();
  const runs = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const engine = await engineSide(server, people, walk);
    const sql = await sqlSide(server, people, walk, engine.content.get('outbox')?.rows ?? 0);
    const apart = difference(engine.content, sql.content);
    runs.push({ engine: engine.ms, sql: sql.ms, finding: sql.findingMs, ratio: sql.ms / engine.ms, apart, peak: engine.peakMegabytes });
    log(`open-and-carry ${i}/${repetitions}: engine ${seconds(engine.ms)}, SQL ${seconds(sql.ms)}`);
  }
  const transitions = people * walk.acts.length;
  const engineMs = median(runs.map((run) => run.engine));
  const ratio = median(runs.map((run) => run.ratio));
  const apart = furthestApart(runs.map((run) => run.apart));
  shared.transitionsPerSecond = (transitions / engineMs) * 1000;
  return [
    {
      name: 'open-and-carry',
      ratio,
      must,
      holds: ratio >= must && apart.equal,
      detail:
        `${number(people)} people, ${walk.acts.length} transitions each: jobs ${seconds(engineMs)}, ` +
        `SQL ${seconds(median(runs.map((run) => run.sql)))}, of it ${seconds(median(runs.map((run) => run.finding)))} to find the rows ` +
        `(medians of ${repetitions}); ${number(shared.transitionsPerSecond)} transitions/s; ${apart.inWords}`,
    },
  ];
}

async function engineSide(server: Server, people: number, walk: Walk) {
  const url = await freshDatabase(server, 'engine', { now: walk.now });
  await seedOffice(url, people);
  const result = await runEngine(url, await seedCycle(url), turnsOf(walk));
  const content = await contentOf(url);
  await dropDatabase(server, 'engine');
  return { ...result, content };
}

async function sqlSide(
  server: Server,
  people: number,
  walk: Walk,
  outboxRows: number,
): Promise<{ ms: number; findingMs: number; content: Content }> {
  const url = await freshDatabase(server, 'hand_made', { now: walk.now });
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
