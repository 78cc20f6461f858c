import pg from 'pg';

/** The PostgreSQL of the run, by the address of the database in which nothing is kept. */
export function testServer(): string {
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('TEST_POSTGRES_URL is not set; the global setup of Jest sets it');
  return server;
}

/** The address of a database on that server. */
export function urlOf(database: string): string {
  const url = new URL(testServer());
  url.pathname = `/${database}`;
  return url.href;
}

/** Works as the owner of the database, who may do what the application may not, on one connection. */
export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs a statement as the owner of the database. */
export async function asOwner(url: string, sql: string): Promise<void> {
  await withOwner(url, (client) => client.query(sql));
}
