import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What the API sent, as `kept-statement.mjs` keeps it: a COPY has `lines`, be it none. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  readonly lines?: readonly Uint8Array[];
}

// The connections are opened as the application opens them.
const options = '-c role=siklus_app -c search_path=public,bullmq -c timezone=UTC -c jit=off -c random_page_cost=1.1';

/**
 * Sends each list of statements as it stands, one round trip after another, on this many connections. Answers the milliseconds, of all by
 * the clock and of each list by itself.
 */
export async function replay(
  url: string,
  lists: readonly (readonly Statement[])[],
  connections: number,
): Promise<{ ms: number; each: readonly number[] }> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url, options }));
  clients.forEach((client) => client.on('error', (error) => console.error(`connection lost: ${error.message}`)));
  await Promise.all(clients.map((client) => client.connect()));
  const send = async (client: pg.Client, { text, values, lines }: Statement): Promise<void> => {
    if (lines === undefined) return void (await client.query(text, values));
    const stream = client.query(copyFrom(text));
    const done = finished(stream);
    for (const line of lines) stream.write(line);
    stream.end();
    return done;
  };
  const each: number[] = [];
  let next = 0;
  const start = performance.now();
  try {
    await Promise.all(
      clients.map(async (client) => {
        for (let list = lists[next++]; list !== undefined; list = lists[next++]) {
          const began = performance.now();
          for (const statement of list) await send(client, statement);
          each.push(performance.now() - began);
        }
      }),
    );
    return { ms: performance.now() - start, each };
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
