import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from '../support/random-inputs.js';
import { asOwner } from '../../proof/database/test-database.js';
import { engineKit, type EngineKit } from '../support/engine-kit.js';
import { boolean, bytes, int, json, moment, text, texts, uuid } from '../../src/tables/columns.js';
import { table } from '../../src/tables/table.js';
import { fewRows } from '../../src/platform/database/rows.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

const samplesTable = table('sample', {
  id: uuid().primary(),
  name: text(),
  note: text().nullable(),
  body: json<unknown>().nullable(),
  tags: texts(),
  bytes: bytes().nullable(),
  n: int().nullable(),
  dueAt: moment().nullable(),
  late: boolean().nullable(),
});

const stored = 'select id, name, note, body, tags, bytes, n, due_at as "dueAt", late from sample';

// PostgreSQL stores no NUL character; every other text must come back as it went.
const letters = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('\t', '\n', '\r', '\\', '"', "'", ',', '{', '}', ';', '|', 'N', 'é', '😀'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.replaceAll('\u0000', ''));
const words = fc.oneof(letters, fc.constantFrom('', 'NULL', 'null', '\\N', '\\.', '{}', '{a,b}', ' '));
const sample = fc.record({
  id: fc.uuid(),
  name: words,
  note: fc.option(words),
  body: fc.option(fc.record({ text: words, list: fc.array(words, { maxLength: 3 }) })),
  tags: fc.array(words, { maxLength: 3 }),
  bytes: fc.option(fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes))),
  n: fc.option(fc.integer({ min: -2147483648, max: 2147483647 })),
  dueAt: fc.option(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
  late: fc.option(fc.boolean()),
});
const samples = fc.uniqueArray(sample, { minLength: 1, maxLength: 20, selector: ({ id }) => id });

/** As many that what is written with them is copied. */
const besides = Array.from({ length: fewRows }, (_each, n) => ({
  id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  name: 'beside',
  note: null,
  body: null,
  tags: [],
  bytes: null,
  n: null,
  dueAt: null,
  late: null,
}));

/** Called inside the `describe` of a suite. */
export function rowsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
    await asOwner(
      kit.url,
      `create table sample (id uuid primary key, name text not null, note text, body jsonb, tags text[] not null, bytes bytea, n int,
      due_at timestamptz, late boolean);
    grant all on sample to siklus_app`,
    );
  });

  describe('rows written by the page', () => {
    it('come back as they went, whatever people typed, inserted and updated', async () => {
      await fc.assert(
        fc.asyncProperty(samples, samples, fc.boolean(), async (rows, others, areMany) => {
          const changed = rows.map((row, index) => ({ ...row, ...others[index % others.length], id: row.id }));
          const found = await kit.unitOfWork.run(async (tx) => {
            await tx.run('delete from sample');
            await tx.of(samplesTable).insertAll(areMany ? [...rows, ...besides] : rows);
            await tx.run('delete from sample where id = any($1::uuid[])', [besides.map(({ id }) => id)]);
            const inserted = await tx.rows(stored);
            expect(await tx.of(samplesTable).updateAll(changed)).toBe(rows.length);
            return { inserted, updated: await tx.rows(stored) };
          });
          const byId = (list: readonly object[]) => new Map((list as readonly { id: string }[]).map((row) => [row.id, row]));
          expect(byId(found.inserted)).toEqual(byId(rows));
          expect(byId(found.updated)).toEqual(byId(changed));
        }),
        { numRuns: 60 },
      );
    });

    it('are refused as a whole when one breaks a rule of the table, and the connection works on', async () => {
      const row = {
        id: '00000000-0000-7000-8000-000000000001',
        name: 'a',
        note: null,
        body: null,
        tags: [],
        bytes: null,
        n: 1,
        dueAt: null,
        late: null,
      };
      await expect(
        kit.unitOfWork.run((tx) =>
          tx.of(samplesTable).insertAll([row, { ...row, id: '00000000-0000-7000-8000-000000000002', name: null as never }]),
        ),
      ).rejects.toMatchObject({ code: '23502' });
      expect(await kit.unitOfWork.read(`select * from sample where name = 'a'`)).toEqual([]);
      await expect(kit.unitOfWork.run((tx) => tx.of(samplesTable).insertAll([{ id: 'no id', name: 'a', tags: [] }]))).rejects.toMatchObject(
        {
          code: '22P02',
        },
      );
      await expect(kit.unitOfWork.run((tx) => tx.of(samplesTable).insertAll([{ unknown: 1 } as never]))).rejects.toThrow(
        'no column unknown',
      );
    });
  });
}
