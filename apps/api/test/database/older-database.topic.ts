import { beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, asOwner } from '../../proof/database/test-database.js';
import { examineAll } from '../../src/operations/doctor.js';
import { connect } from '../../src/platform/connect.js';
import { ownerSource } from '../../src/platform/database/data-source.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { refuseOlderBackup } from '../../src/platform/database/older-database.js';
import { Settings } from '../../src/platform/settings.js';
import { catalogOf } from '../support/catalog.js';
import { endings } from '../support/endings.js';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let before: string[];

const settings = () => new Settings({ DATABASE_URL: database.url });

async function people(): Promise<unknown> {
  const source = await ownerSource(database.url).initialize();
  try {
    return await source.query('select name from employee');
  } finally {
    await source.destroy();
  }
}

/** Called inside the `describe` of a suite. */
export function olderDatabaseTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    database = toEnd(await createTestDatabase());
    await asOwner(
      database.url,
      `create table migrations (id serial primary key, timestamp bigint not null, name varchar not null);
       insert into migrations (timestamp, name) values (1764000000001, 'Foundation1764000000001');
       create table employee (name text not null);
       insert into employee values ('Siti');
       do $$ begin create role siklus_app nologin; exception when duplicate_object or unique_violation then null; end $$;
       grant usage on schema public to siklus_app;
       grant select on all tables in schema public to siklus_app;`,
    );
    before = await catalogOf(database.url);
  });

  describe('a database from before the first migration of this release', () => {
    it('is refused by migrate and at start, in both languages, with what to do', async () => {
      const starts = { warn: () => undefined };
      for (const refused of [() => migrate(database.url, false), () => connect(settings(), starts)]) {
        const reason = await refused().then(
          () => 'was taken',
          (error: Error) => error.message,
        );
        expect(reason).toMatch(/^Basis data ini .* SIKLUS_DATA_DIR .*\nThis database .* SIKLUS_DATA_DIR /);
      }
    });

    it('stays as it is', async () => {
      expect(await catalogOf(database.url)).toEqual(before);
      expect(await people()).toEqual([{ name: 'Siti' }]);
    });

    it('is what doctor finds wrong', async () => {
      const found = (await examineAll(settings())).find(({ check }) => check === 'database');
      expect(found).toMatchObject({
        ok: false,
        detail: expect.stringContaining('This database was made by Siklus from before') as unknown,
      });
    });

    it('has backups that are refused likewise', () => {
      expect(() => refuseOlderBackup(['Foundation1764000000001'])).toThrow(/^Cadangan ini .*\nThis backup /);
    });
  });
}
