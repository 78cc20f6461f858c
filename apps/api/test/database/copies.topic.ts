import { describe, expect, it } from '@jest/globals';
import { markOf } from '../../proof/database/template-mark.js';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { asOwner, testServer, withOwner } from '../../proof/database/test-server.js';
import type { Template } from '../../proof/database/template.js';
import { endings } from '../support/endings.js';

const own = `t${process.pid}`;
/** A template with one number in it, made as often as `made` says. */
const made: string[] = [];
const template = (name: string, fill?: (url: string) => Promise<void>): Template => ({
  name: own + name,
  sources: [new URL(import.meta.url)],
  fill: async (url) => {
    made.push(name);
    await (fill ?? ((each) => asOwner(each, 'create table number as select 1 as n')))(url);
  },
});
const numbersIn = (url: string) => withOwner(url, async (client) => (await client.query('select n from number')).rows.map(({ n }) => n));
const databases = () =>
  withOwner(testServer(), async (client) =>
    (await client.query<{ datname: string }>(`select datname from pg_database where datname like '%${own}%' order by 1`)).rows.map(
      ({ datname }) => datname,
    ),
  );

/** Called inside the `describe` of a suite. */
export function copiesTopic(): void {
  const toEnd = endings();

  describe('a database of a test', () => {
    it('is a copy of its own: what is done in it is seen in no other, and not in the next one either', async () => {
      const shared = template('own');
      const [one, other] = [toEnd(await createTestDatabase(shared)), toEnd(await createTestDatabase(shared))];
      await asOwner(one.url, 'update number set n = 2');
      const next = toEnd(await createTestDatabase(shared));
      expect([await numbersIn(one.url), await numbersIn(other.url), await numbersIn(next.url)]).toEqual([[2], [1], [1]]);
    });

    it('waits for a template that somebody makes at the same moment, and it is made once', async () => {
      const shared = template('once');
      await Promise.all([1, 2, 3].map(async () => toEnd(await createTestDatabase(shared))));
      expect(made.filter((name) => name === 'once')).toHaveLength(1);
    });

    it('never comes of a template whose making broke off, and that one is made anew', async () => {
      let breaks = true;
      const shared = template('broken', async (url) => {
        await asOwner(url, 'create table number as select 1 as n');
        if (breaks) throw new Error('the lights went out');
      });
      await expect(createTestDatabase(shared)).rejects.toThrow('the lights went out');
      expect((await databases()).filter((name) => name.includes('_template_') && name.includes('broken'))).toEqual([]);
      breaks = false;
      expect(await numbersIn(toEnd(await createTestDatabase(shared)).url)).toEqual([1]);
    });

    it('comes of a template of this day in the office and of these sources; others go, unless they have copies', async () => {
      const day = (text: string) => markOf(emptyTemplate, new Date(text));
      expect(day('2026-12-31T14:59:00Z')).toBe(day('2026-12-31T00:00:00Z'));
      // In Jayapura the year has begun.
      expect(day('2026-12-31T15:30:00Z')).not.toBe(day('2026-12-31T14:59:00Z'));
      expect(day('2027-01-01T15:30:00Z')).not.toBe(day('2026-12-31T15:30:00Z'));

      const before = template('day');
      const used = await createTestDatabase(before);
      const after: Template = { ...before, sources: [...before.sources, new URL('./backup.topic.ts', import.meta.url)] };
      const templates = async () => (await databases()).filter((name) => name.includes('_template_') && name.includes('day'));
      toEnd(await createTestDatabase(after));
      expect(await templates()).toHaveLength(2);
      await used.drop();
      toEnd(await createTestDatabase({ ...after, sources: [...after.sources, new URL('./migrate.topic.ts', import.meta.url)] }));
      // The second one still has its copy.
      expect(await templates()).toHaveLength(2);
    });
  });
}
