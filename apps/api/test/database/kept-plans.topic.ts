import { beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { applicationSource, mostPlans } from '../../src/platform/database/data-source.js';
import { rowset } from '../../src/platform/database/rows.js';
import { plannedAnew } from '../../src/platform/database/planned-anew.js';
import { Settings } from '../../src/platform/settings.js';
import { endings } from '../support/endings.js';

let url: string;

/** Called inside the `describe` of a suite. */
export function keptPlansTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    url = toEnd(await createTestDatabase(emptyTemplate)).url;
  });

  it('are kept of so many statements, however many are asked', async () => {
    const source = await connected(10);
    try {
      for (let n = 0; n < mostPlans + 3; n += 1) expect(await source.query(`select $1::int as n${n}`, [n])).toEqual([{ [`n${n}`]: n }]);
      expect(await source.query('select statement from pg_prepared_statements')).toHaveLength(mostPlans);
    } finally {
      await source.destroy();
    }
  });

  it.each([
    ['kept where requests are answered', 10, '', 1],
    ['not kept of a statement that depends on its values', 10, plannedAnew, 0],
    ['not kept where jobs read as many rows as there are', undefined, '', 0],
  ])('are %s', async (_what, patience, mark, kept) => {
    const source = await connected(patience);
    try {
      for (const n of [1, 2]) expect(await source.query(`${mark} select $1::int as n`, [n])).toEqual([{ n }]);
      // One connection, so that what is asked is asked where the plans are.
      expect(await source.query('select statement from pg_prepared_statements')).toHaveLength(kept);
    } finally {
      await source.destroy();
    }
  });

  // Dear enough for each value that PostgreSQL would rather plan for one than keep a plan for the ten that it expects of any list.
  const reckoned = 'cross join lateral (select count(*) from generate_series(1, 1000) g where g <> x.n) c';
  const row = rowset({ n: 'int' }, [{ n: 1 }]);
  const rows = rowset({ n: 'int' }, [{ n: 1 }, { n: 2 }]);

  it.each([
    ['used again for a list of one', `select x.n from unnest($1::int[]) x(n) ${reckoned}`, [[1]], true],
    ['used again for one row of a page', `select x.n from ${row.from} ${reckoned}`, row.values, true],
    ['made for each page of several rows', `select x.n from ${rows.from} ${reckoned}`, rows.values, false],
  ])('are %s', async (_what, statement, values, again) => {
    const source = await connected(10);
    try {
      for (let n = 1; n <= 7; n += 1) await source.query(statement, [...values]);
      const used = await source.query<{ n: string }[]>('select sum(generic_plans) as n from pg_prepared_statements');
      expect(Number(used[0]?.n) > 0).toBe(again);
    } finally {
      await source.destroy();
    }
  });
}

function connected(patience: number | undefined): Promise<DataSource> {
  return applicationSource(new Settings({ DATABASE_URL: url }), { max: 1, patience }).initialize();
}
