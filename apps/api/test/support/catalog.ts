import pg from 'pg';

// What a schema is, as lines that are equal when two schemas are: names, types, defaults, checks, functions and rights, never numbers.
const catalog = `
with mine as (select oid, nspname from pg_namespace where nspname in ('public', 'bullmq'))
select line from (
  select format('schema %s %s', nspname, array_to_string(nspacl, ' ')) as line from pg_namespace where oid in (select oid from mine)
  union all
  select format('%s %s.%s %s', c.relkind, m.nspname, c.relname, array_to_string(array(select unnest(c.relacl)::text order by 1), ' '))
    from pg_class c join mine m on m.oid = c.relnamespace
  union all
  select format('column %s.%s.%s %s %s %s %s%s', m.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
    coalesce(pg_get_expr(d.adbin, d.adrelid), '-'), a.attidentity, a.attgenerated)
    from pg_attribute a join pg_class c on c.oid = a.attrelid join mine m on m.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped
  union all
  select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indexrelid
    join mine m on m.oid = c.relnamespace
  union all
  select format('constraint %s.%s %s %s', m.nspname, coalesce(nullif(c.conrelid, 0)::regclass::text, '-'), c.conname,
    pg_get_constraintdef(c.oid)) from pg_constraint c join mine m on m.oid = c.connamespace
  union all
  select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join mine m on m.oid = c.relnamespace where not t.tgisinternal
  union all
  select format('function %s %s', pg_get_functiondef(p.oid), array_to_string(array(select unnest(p.proacl)::text order by 1), ' '))
    from pg_proc p join mine m on m.oid = p.pronamespace where p.prokind in ('f', 'p')
  union all
  select format('view %s.%s %s', m.nspname, c.relname, pg_get_viewdef(c.oid)) from pg_class c join mine m on m.oid = c.relnamespace
   where c.relkind = 'v'
  union all
  select format('statistics %s', pg_get_statisticsobjdef(s.oid)) from pg_statistic_ext s join mine m on m.oid = s.stxnamespace
  union all
  select format('statistics of %s.%s %s', c.relname, a.attname, a.attstattarget) from pg_attribute a
    join pg_class c on c.oid = a.attrelid join mine m on m.oid = c.relnamespace where a.attnum > 0 and a.attstattarget >= 0
  union all
  select format('comment on %s.%s %s', c.relname, a.attname, d.description) from pg_description d
    join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass join mine m on m.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and a.attnum > 0
  union all
  select format('enum %s.%s %s', m.nspname, t.typname, e.enumlabel) from pg_enum e join pg_type t on t.oid = e.enumtypid
    join mine m on m.oid = t.typnamespace
  union all
  select format('extension %s', extname) from pg_extension
  union all
  select format('migration %s', name) from migrations
) what order by line`;

/** The whole schema of a database as sorted lines. */
export async function catalogOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ line: string }>(catalog)).rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}
