import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownerSource } from '../../src/platform/database/data-source.js';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { endings } from '../support/endings.js';

const before = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name.startsWith('FormerEnds')),
);

let database: Awaited<ReturnType<typeof createTestDatabase>>;

/** Runs statements as the owner, on the database as a release with these migrations knows it. */
async function asOwner<R>(statements: readonly string[], known = migrations.slice()): Promise<R[]> {
  const source = ownerSource(database.url, known);
  await source.initialize();
  try {
    if (known.length < migrations.length) await source.runMigrations();
    let rows: R[] = [];
    for (const statement of statements) rows = await source.query<R[]>(statement);
    return rows;
  } finally {
    await source.destroy();
  }
}

const person = (n: number, posts: readonly [kind: string, from: string, to: string | null][]) => [
  `insert into employee (id, nip, name, status, standing)
    values ('00000000-0000-7000-8000-00000000000${n}', '19800101200501000${n}', 'Pegawai ${n}', 'PNS', '01')`,
  ...posts.map(
    ([kind, from, to]) =>
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from, valid_to)
     select uuidv7(), '00000000-0000-7000-8000-00000000000${n}', id, '${kind}', 'Analis', 'FUNGSIONAL', '${from}',
       ${to === null ? 'null' : `'${to}'`} from unit`,
  ),
];

/** Called inside the `describe` of a suite. */
export function formerEndsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    database = toEnd(await createTestDatabase());
  });

  describe('posts that were there before they remembered a former end', () => {
    it('remember one where they begin in the future, right after a main post that ends for them', async () => {
      await asOwner(
        [
          `insert into unit (id, code, name, parent_id, zone, lineage) select id, 'ROOT', 'Provinsi', null, 'WIT', array[id]
          from (select uuidv7() as id) x`,
          // A transfer that is planned, one with an end of its own, one after a gap, one that happened long ago.
          ...person(1, [
            ['D', '2020-01-01', '2098-12-31'],
            ['D', '2099-01-01', null],
          ]),
          ...person(2, [
            ['D', '2020-01-01', '2098-12-31'],
            ['D', '2099-01-01', '2099-06-30'],
          ]),
          ...person(3, [
            ['D', '2020-01-01', '2098-11-30'],
            ['D', '2099-01-01', null],
          ]),
          ...person(4, [
            ['D', '2020-01-01', '2020-12-31'],
            ['D', '2021-01-01', null],
          ]),
        ],
        before,
      );
      await migrate(database.url, false);
      expect(
        await asOwner([
          'select e.name, a.valid_from::text, a.former_end::text from assignment a join employee e on e.id = a.employee_id where ' +
            'a.former_end is not null order by 1',
        ]),
      ).toEqual([
        { name: 'Pegawai 1', valid_from: '2099-01-01', former_end: 'infinity' },
        { name: 'Pegawai 2', valid_from: '2099-01-01', former_end: '2099-06-30' },
      ]);
    });
  });
}
