import { beforeAll, describe, expect, it } from '@jest/globals';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { asOwner, createTestDatabase } from '../../proof/database/test-database.js';
import { ownerSource } from '../../src/platform/database/data-source.js';
import { tables } from '../../src/platform/database/tables.js';
import { catalogOf } from '../support/catalog.js';
import { endings } from '../support/endings.js';

let migrated: Awaited<ReturnType<typeof createTestDatabase>>;
let catalog: string[];

/** What TypeORM cannot say: it is said by the migrations alone, and stands here so that nothing joins it unnoticed. */
const beyondTheTables = [
  'function analyze_progress',
  'function assignment_moments',
  'function business_day',
  'function business_now',
  'function grant_day',
  'function unit_zone_moved',
  'function zone_name',
  'statistics CREATE STATISTICS public.step_run_standing (mcv) ON step, occasion, state FROM step_run',
  'statistics of participant.audit_head 0',
  'statistics of task.answers 0',
  'statistics of task.reason 0',
  'statistics of task.salt 0',
  'trigger CREATE TRIGGER assignment_moments BEFORE INSERT OR UPDATE OF valid_from, valid_to, unit_id ON public.assignment ' +
    'FOR EACH ROW EXECUTE FUNCTION assignment_moments()',
  'trigger CREATE TRIGGER unit_zone_moved AFTER UPDATE OF zone ON public.unit FOR EACH ROW WHEN ((old.zone <> new.zone)) ' +
    'EXECUTE FUNCTION unit_zone_moved()',
  'view acting_official',
  'view current_assignment',
  'view import_exception_now',
  'view run_post',
  'view unit_today',
];

/** Evidence: the application may add to it and read it; of a remark single columns may change. */
const onlyAddedTo = [
  'audit_entry',
  'document_visit',
  'employee_change',
  'expected_result',
  'given_reason',
  'holding',
  'printed_form',
  'progress_note',
  'receipt',
  'remark',
  'signed_document',
  'survey_version',
  'tie_confirmation',
];

/** Whether a line of a catalogue tells of the product's own things: not of the queue, migrations, rights or the columns of views. */
const isOurs = (line: string) =>
  !/bullmq|migration|^(schema|S|i|r|v) /.test(line) &&
  !/^column public\.(acting_official|current_assignment|import_exception_now|run_post|unit_today)\./.test(line);

/** The name alone of what has a long text. */
const inShort = (line: string) =>
  line.replace(/^function CREATE OR REPLACE FUNCTION public\.(\w+)[^]*$/, 'function $1').replace(/^view public\.(\w+)[^]*$/, 'view $1');

/** The catalogue of the tables as TypeORM makes them from the code, with the indexes that it leaves to us. */
async function madeFromCode(url: string): Promise<string[]> {
  await asOwner(url, 'create table migrations (name text); create extension btree_gist; create extension pg_trgm');
  const source = await ownerSource(url).initialize();
  try {
    await source.synchronize();
    for (const statement of tables.flatMap(({ indexesBySql }) => indexesBySql)) await source.query(statement);
  } finally {
    await source.destroy();
  }
  return (await catalogOf(url)).filter(isOurs);
}

/** Called inside the `describe` of a suite. */
export function tablesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    migrated = toEnd(await createTestDatabase(emptyTemplate));
    catalog = await catalogOf(migrated.url);
  });

  describe('the tables in code', () => {
    it('are those of the migrated database, as far as TypeORM compares them', async () => {
      const source = await ownerSource(migrated.url).initialize();
      try {
        const { upQueries } = await source.driver.createSchemaBuilder().log();
        expect(upQueries.map(({ query }) => query)).toEqual([]);
      } finally {
        await source.destroy();
      }
    });

    it('are every table of the migrated database', () => {
      const names = catalog.flatMap((line) => /^r public\.(\w+) /.exec(line)?.[1] ?? []);
      expect(tables.map(({ tableName }) => tableName).sort()).toEqual(names.filter((name) => name !== 'migrations').sort());
    });

    it('make the same columns, keys, checks and indexes as the migrations, letter by letter', async () => {
      const empty = toEnd(await createTestDatabase());
      const made = await madeFromCode(empty.url);
      const ours = catalog.filter(isOurs);
      expect(made.filter((line) => !ours.includes(line))).toEqual([]);
      expect(ours.filter((line) => !made.includes(line)).map(inShort)).toEqual(beyondTheTables);
    });

    it('may be read and written by the application, and evidence only added to', () => {
      const rights = new Map(
        catalog.flatMap((line) => {
          const [, name, right] = /^r public\.(\w+) .*siklus_app=(\w+)\//.exec(line) ?? [];
          return name === undefined ? [] : [[name, right] as const];
        }),
      );
      for (const { tableName } of tables)
        expect([tableName, rights.get(tableName)]).toEqual([tableName, onlyAddedTo.includes(tableName) ? 'ar' : 'arwd']);
    });
  });
}
