import type { TestApp } from './test-app.js';

/**
 * Everything that is stored, table by table, but for what asking itself notes: sessions in use, visits of documents and
 * refusals in the security log.
 */
export async function storedIn({ unitOfWork }: Pick<TestApp, 'unitOfWork'>): Promise<Map<string, string>> {
  const tables = await unitOfWork.read<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'document_visit', 'security_event')`,
  );
  const sums = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await unitOfWork.read<{ sum: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as sum from "${name}" t`,
    );
    sums.set(name, row?.sum ?? '');
  }
  return sums;
}
