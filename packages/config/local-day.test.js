import { expect, it } from '@jest/globals';
import { refusals } from './planted.js';

const rows = [
  ['case when c.source is null then c.at::date::text end', 1],
  ['select business_now()::date - 1', 1],
  ['where t.due_at::date < $1', 1],
  ['select now()::date', 1],
  ['where valid_to >= current_date', 1],
  ['select business_day(u.zone)', 0],
  ['(c.at at time zone zone_name(w.zone))::date', 0],
  ['where a.valid_from <= $1::date', 0],
  ['select format::date', 0],
];
/** In a template and in a text, in a file of the engine and in one of a module. */
const planted = (statement, n) => [
  [`src/workflow/line-changes-${n}.ts`, `tx.rows(\`${statement}\`);`],
  [`src/modules/posts/posts-${n}.controller.ts`, `tx.rows('${statement}');`],
];
const found = refusals('apps/api', Object.fromEntries(rows.flatMap(([statement], n) => planted(statement, n))));

it.each(rows.map((row, n) => [...row, n]))('a day in SQL is that of a zone: %s', (statement, refused, n) => {
  for (const [place] of planted(statement, n)) expect(found[place]).toEqual(Array(refused).fill('siklus/local-day'));
});
