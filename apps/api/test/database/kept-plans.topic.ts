import { beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { applicationSource, mostPlans } from '../../src/platform/database/data-source.js';
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
}

function connected(patience: number | undefined): Promise<DataSource> {
  return applicationSource(new Settings({ DATABASE_URL: url }), { max: 1, patience }).initialize();
}
