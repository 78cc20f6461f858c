import { defaultTemplate, registry, scheduleOf } from '@siklus/domain';
import { built } from './built.js';
import { withClient } from './database.js';

/** The position everybody has: then one set of answers is right for all. */
export const position = 'Pengelola Pelayanan Publik Ahli Muda';

/** People of an invented agency: units with a head each, an official above all heads, and the catalogue of courses. */
export async function seedOffice(url: string, people: number, { staffPerUnit = 250 } = {}): Promise<void> {
  const { courses, courseForms } = await built('demo/courses.js');
  await withClient(url, async (client) => {
    const units = Math.max(1, Math.round(people / staffPerUnit));
    await client.query(`insert into unit (id, code, name, parent_id, zone, lineage)
      select id, 'ROOT', 'Pemerintah Provinsi Contoh', null, 'WIT', array[id] from (select uuidv7() as id) x`);
    await client.query(
      `insert into unit (id, code, name, parent_id, zone, lineage)
       select x.id, 'UK-' || g, 'Dinas Contoh Nomor ' || g, root.id, 'WIT', array[root.id, x.id]
         from unit root, generate_series(1, $1::int) g, lateral (select uuidv7() as id where g > 0) x where root.code = 'ROOT'`,
      [units],
    );
    await client.query(
      `insert into employee (id, nip, name, status, standing) values (uuidv7(), 'P-0001', 'Sekretaris Daerah', 'NON_ASN', '01')`,
    );
    await client.query(
      `insert into employee (id, nip, name, status, standing, rank)
       select uuidv7(), (198001012005010000 + g)::text, 'Pegawai Contoh Nomor ' || g, 'PNS', '01', 'III/c'
         from generate_series(1, $1::int) g`,
      [people],
    );
    // The first people are the heads of the units, the others report to the head of theirs.
    await client.query(
      `with person as (select id, row_number() over (order by id) as n from employee where status = 'PNS'),
            office as (select id, row_number() over (order by id) as n from unit where code <> 'ROOT')
       insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from)
       select uuidv7(), p.id, o.id, 'D', $2, 'FUNGSIONAL', case when p.n <= $1 then top.id else head.id end, '2020-01-01'
         from person p join office o on o.n = 1 + (p.n - 1) % $1 join person head on head.n = o.n
           cross join (select id from employee where status = 'NON_ASN') top
        order by p.n`,
      [units, position],
    );
    await client.query(`insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
      select uuidv7(), e.id, u.id, 'D', 'Sekretaris Daerah', 'JPT', '2020-01-01' from employee e, unit u
        where e.status = 'NON_ASN' and u.code = 'ROOT'`);
    await client.query(
      `insert into course (id, code, title, title_en, hours, form, tags)
       select uuidv7(), x.code, x.title, coalesce(x.title_en, x.title), x.hours, x.form, x.tags
         from json_to_recordset($1::json) as x(code text, title text, title_en text, hours int, form text, tags text[])`,
      [
        JSON.stringify(
          courses.map((course) => ({ ...course, title_en: course.titleEn, form: courseForms[course.form] ?? String(course.form) })),
        ),
      ],
    );
    await client.query('vacuum analyze unit, employee, assignment, course');
  });
}

/** A cycle in `opening` whose dates have all passed, so that every turn of every occasion can be walked at once. Answers its id. */
export async function seedCycle(url: string): Promise<string> {
  const template = defaultTemplate(registry.steps);
  const past = template.map(({ step, occasion }) => ({ step, occasion, opensOn: '2020-01-01', dueOn: '2020-01-31' }));
  const schedule = scheduleOf(template, 2020, past);
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into cycle (id, unit_id, year, state, schedule, rules_checksum, created_at)
       select uuidv7(), id, 2020, 'opening', $1, 'bench', business_now() from unit where code = 'ROOT' returning id`,
      [JSON.stringify(schedule)],
    );
    if (rows[0] === undefined) throw new Error('The office has no unit to make a cycle for');
    return rows[0].id;
  });
}

/** Everybody who is enrolled, as a query that gives `target_id`. */
export const everybody = `select id as target_id from employee where status = 'PNS'`;
