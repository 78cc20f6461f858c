import type { Client } from 'pg';
import { markOf, type Marked } from './template-mark.js';
import { asOwner, testServer, urlOf, withOwner } from './test-server.js';

/** What databases are copied from: made once, by whoever needs it first, and then only copied. */
export interface Template extends Marked {
  readonly from?: Template;
  /** Fills the new database, and leaves no connection behind. */
  fill(databaseUrl: string): Promise<void>;
}

/** Makes a database as a copy of the template. Its name must carry the template's mark, so that others see that the template is used. */
export async function copyOf(template: Template, nameWith: (mark: string) => string): Promise<string> {
  const mark = markOf(template);
  for (let tries = 1; ; tries += 1) {
    await ensure(template, mark);
    try {
      // The server copies files: quicker than writing everything to its log, which `create database` does unless told.
      await asOwner(testServer(), `create database ${nameWith(mark)} template ${readyName(mark)} strategy file_copy`);
      return nameWith(mark);
    } catch (error) {
      // Another run dropped the template in between, because nobody seemed to use it: it is made anew.
      if ((error as { readonly code?: string }).code !== '3D000' || tries === 5) throw error;
    }
  }
}

/** Makes the template unless it is there. Processes that need it at the same moment wait for the one that makes it. */
async function ensure(template: Template, mark: string): Promise<void> {
  await withOwner(testServer(), async (client) => {
    if (await exists(client, readyName(mark))) return;
    // The lock ends with the connection, also when this process is killed.
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [readyName(mark)]);
    if (await exists(client, readyName(mark))) return;
    await make(client, template, mark);
    await dropUnused(client, template.name, mark);
  });
}

/** Makes it under another name: what a killed process leaves behind never looks finished. */
async function make(client: Client, template: Template, mark: string): Promise<void> {
  const unfinished = `siklus_unfinished_${mark}`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  if (template.from === undefined) await client.query(`create database ${unfinished}`);
  else await copyOf(template.from, () => unfinished);
  await template.fill(urlOf(unfinished));
  // What somebody works in could not be copied, and would no longer be what its name says.
  await client.query(`alter database ${unfinished} allow_connections false`);
  await client.query(`alter database ${unfinished} rename to ${readyName(mark)}`);
}

/** Drops templates of this name from other sources or days, unless there are copies of them now. */
async function dropUnused(client: Client, name: string, mark: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database t
      where starts_with(datname, $1) and datname <> $2
        and not exists (select from pg_database c where starts_with(c.datname, replace(t.datname, '_template_', '_test_')))`,
    [readyName(`${name}_`), readyName(mark)],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
}

async function exists(client: Client, database: string): Promise<boolean> {
  return ((await client.query('select from pg_database where datname = $1', [database])).rowCount ?? 0) > 0;
}

function readyName(mark: string): string {
  return `siklus_template_${mark}`;
}
