import type pg from 'pg';
import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { startApi } from '../bench/lib/api-process.js';
import { built } from '../bench/lib/built.js';
import { freshDatabase, once, withClient } from '../bench/lib/database.js';
import { runEngine } from '../bench/lib/engine-side.js';
import { seedCycle, seedOffice } from '../bench/lib/office.js';
import type { Server } from '../bench/lib/row.js';
import { walkOnePerson, type Turn } from '../bench/lib/walk.js';
import { apiEntry } from '../../../../scripts/lib/workspace.mjs';

export const password = 'one-password-for-all';

/** A document with the names its people sign in by; `at` counts the turns that it has seen. */
interface Document {
  readonly participantId: string;
  readonly employeeId: string;
  readonly nip: string;
  readonly supervisor: string;
  readonly unitId: string;
  at: number;
}

/** A document that somebody visits, with whose turn it is. */
interface WorkAtHand extends Document {
  readonly turn: Turn;
  readonly holder: string;
  readonly document: Document;
}

export interface LoadSite {
  readonly url: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly administrator: string;
  /** A document that nobody visits now, with its turn; given back by `done` or `undone`. */
  next(): WorkAtHand;
  done(work: WorkAtHand): void;
  undone(work: WorkAtHand): void;
  /** A line for each acknowledged submission that the database does not have. */
  lost(submitted: readonly string[]): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * The API and the worker as they are shipped, over an office whose cycle is open: a head for every twenty people, everybody at the
 * first turn, every later date past, so that documents move as fast as people answer.
 */
export async function startSite(server: Server, people: number): Promise<LoadSite> {
  const url = await freshDatabase(server, 'load');
  await seedOffice(url, people, { staffPerUnit: 20 });
  const cycleId = await seedCycle(url);
  await runEngine(url, cycleId, []);
  const documents = await withClient(url, (client) => prepare(client));
  // What the training office does is no part of the evening.
  const turns = (await walkOnePerson()).acts.flatMap(({ turn, actor }) =>
    turn === null || actor.kind !== 'person' || actor.pools.length > 0 ? [] : [{ ...turn, by: actor.employeeId }],
  );
  const api = await startApi(url);
  const worker = spawn(process.execPath, [apiEntry('worker')], {
    env: { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const waiting = documents.map((document): Document => ({ ...document, at: 0 }));
  const [first] = documents;
  if (first === undefined) throw new Error('Nobody takes part in the cycle');
  return {
    url: api.url,
    cycleId,
    unitId: first.unitId,
    administrator: first.nip,
    next() {
      const document = waiting.shift();
      const turn = turns[document?.at ?? NaN];
      if (document === undefined || turn === undefined) throw new Error('Everybody is being visited: use more --people');
      return { ...document, turn, holder: turn.by === 'supervisor' ? document.supervisor : document.nip, document };
    },
    done({ document }) {
      document.at += 1;
      if (document.at < turns.length) waiting.push(document);
    },
    undone: ({ document }) => waiting.push(document),
    async lost(submitted) {
      const missing = await once<{ id: string }>(
        url,
        `select x.id from unnest($1::uuid[]) x(id) left join task t on t.id = x.id and t.state = 'done' where t.id is null`,
        [submitted],
      );
      return missing.map(({ id }) => `LOST: task ${id} was acknowledged and is not done`);
    },
    async stop() {
      await api.stop();
      if (worker.exitCode !== null || worker.signalCode !== null)
        throw new Error(`The worker ended by itself (${worker.signalCode ?? `code ${worker.exitCode}`})`);
      const ended = event(worker, 'exit');
      worker.kill('SIGTERM');
      await ended;
    },
  };
}

/** An account for everybody, the first being an administrator. Answers all documents with the names their people sign in by. */
async function prepare(client: pg.Client): Promise<Omit<Document, 'at'>[]> {
  const { hashPassword } = await built('platform/identity/password.js');
  await client.query(
    'insert into account (id, username, employee_id, display_name, password_hash) select uuidv7(), nip, id, name, $1 from employee on ' +
      'conflict do nothing',
    [await hashPassword(password)],
  );
  const { rows } = await client.query<Omit<Document, 'at'>>(
    `select p.id as "participantId", e.id as "employeeId", e.nip, h.nip as supervisor, p.unit_id as "unitId"
       from participant p join employee e on e.id = p.employee_id join current_assignment a on a.employee_id = e.id
         join employee h on h.id = a.supervisor_id order by e.nip`,
  );
  await client.query(
    `insert into role_grant (id, account_id, role) select uuidv7(), id, 'administrator' from account where username = $1`,
    [rows[0]?.nip],
  );
  return rows;
}
