import type { TestApp } from './test-app.js';

/**
 * Everything that is stored, table by table, but for what asking itself notes: sessions in use, visits of documents,
 * what was printed of them and refusals in the security log.
 */
export async function storedIn({ unitOfWork }: Pick<TestApp, 'unitOfWork'>): Promise<Map<string, string>> {
  const tables = await unitOfWork.read<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name not in ('session', 'document_visit', 'printed_form', 'security_event')`,
  );
  // Of hashes of rows in any order; in one statement, which is asked for before and after each of a hundred tries.
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from "${name}" t`,
  );
  const rows = await unitOfWork.read<{ name: string; sum: string }>(sums.join(' union all '));
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}
