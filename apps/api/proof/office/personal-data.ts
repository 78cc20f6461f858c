import pg from 'pg';

/**
 * What identifies people or was typed by them, and the text in which it was found: a log, a job or a row of the outbox may hold none of it.
 */
export async function personalDataIn(databaseUrl: string, logs: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const secrets = await client.query<{ secret: string }>(secretsOfPeople);
    const jobs = await client.query<{ text: string }>(jobTexts);
    const all = [...logs, ...jobs.rows.map(({ text }) => text)].join('\n');
    return secrets.rows.flatMap(({ secret }) => {
      const at = all.indexOf(secret);
      return at < 0 ? [] : [`"${secret}" in: ${all.slice(Math.max(0, at - 100), at + 100)}`];
    });
  } finally {
    await client.end();
  }
}

// Names and numbers of staff, their addresses, and every sentence of an answer. Officials who only assess are named by the province itself.
const secretsOfPeople = `
select secret from employee, unnest(array[nip, name, email]) as secret where status <> 'NON_ASN' and secret is not null
union select value #>> '{}' from task, jsonb_path_query(answers, 'strict $.**') as value
  where jsonb_typeof(value) = 'string' and value #>> '{}' like '% % %'
union select reason from task where reason like '% % %'`;

// The queue's own tables exist where PostgreSQL carries it.
const jobTexts = `
select payload::text as text from outbox
union all select query_to_xml('select data from bullmq.job', false, true, '')::text where to_regclass('bullmq.job') is not null`;
