import { completeByApi, inOrder, prepareWork, recordStatements, type Groups, type Recorded, type Work } from '../lib/completions.js';
import { contentOf, copyDatabase, difference, dropDatabase, furthestApart, type Content, type Difference } from '../lib/database.js';
import { replay } from '../lib/replay.js';
import { median, number } from '../lib/report.js';
import type { Measuring, Row, Server } from '../lib/row.js';
import { turnsOf, walkOnePerson } from '../lib/walk.js';

const must = 0.4;
const clients = 16;
const repetitions = 3;

/**
 * Completions per second: `POST /api/tasks/:id/complete` by 16 clients, against the very statements that such a request sends,
 * by bare pg on 16 connections, one round trip after another.
 *
 * Both sides begin with a copy of one database in which a cycle is open. Each person's targets are drafted by himself and agreed by
 * his supervisor, each in a session of his own; only the POSTs are counted, not the reading before them. On a third copy the same
 * requests are made one by one while the API's statements are recorded, request by request. The bare side sends these recordings as they
 * are: it decides, checks, hashes and encodes nothing, and every id and parameter is there before the clock starts. Both sides must end
 * with equal rows in every table.
 */
export async function completeOverHttp({ server, people = 600, log }: Measuring): Promise<Row[]> {
  const turns = turnsOf(await walkOnePerson()).slice(0, 2);
  const work = await prepareWork(server, { template: 'http_template', turns }, people);
  const recorded = await recordStatements(server, work);
  const done = work.groups.measured.length * turns.length;
  const runs: { api: number; bare: number; ratio: number; apart: Difference }[] = [];
  for (let i = 1; i <= repetitions; i += 1) {
    const { took, content } = await completeByApi(server, work, clients);
    const api = took.reduce((sum, { ms }) => sum + ms, 0);
    const bare = await bareSide(server, work, recorded);
    runs.push({ api, bare: bare.ms, ratio: bare.ms / api, apart: difference(content, bare.content) });
    log(`complete-over-http ${i}/${repetitions}: API ${number((done / api) * 1000)}/s, bare pg ${number((done / bare.ms) * 1000)}/s`);
  }
  await dropDatabase(server, work.template);
  const ratio = median(runs.map((run) => run.ratio));
  const apart = furthestApart(runs.map((run) => run.apart));
  const statements = recorded.measured.flat(2).length / done;
  const pace = (side: 'api' | 'bare') => number((done / median(runs.map((run) => run[side]))) * 1000);
  return [
    {
      name: 'complete-over-http',
      ratio,
      must,
      holds: ratio >= must && apart.equal,
      detail:
        `${clients} clients, ${number(done)} completions: ${pace('api')}/s over HTTP, ${pace('bare')}/s by bare pg (medians of ` +
        `${repetitions}), ${statements.toFixed(1)} statements each; ${apart.inWords}`,
    },
  ];
}

async function bareSide(server: Server, { template }: Work, recorded: Groups<Recorded>): Promise<{ ms: number; content: Content }> {
  const url = await copyDatabase(server, template, 'bare');
  let ms = 0;
  for (const group of inOrder) {
    ms = 0;
    for (const requests of recorded[group]) ms += (await replay(url, requests, clients)).ms;
  }
  const content = await contentOf(url, { rewritten: true });
  await dropDatabase(server, 'bare');
  return { ms, content };
}
