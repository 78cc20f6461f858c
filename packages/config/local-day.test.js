import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { localDay } from './local-day.js';

const settings = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  rules: { 'no-restricted-syntax': ['error', ...localDay] },
};

it.each([
  ['case when c.source is null then c.at::date::text end', 1],
  ['select business_now()::date - 1', 1],
  ['where t.due_at::date < $1', 1],
  ['select now()::date', 1],
  ['where valid_to >= current_date', 1],
  ['select business_day(u.zone)', 0],
  ['(c.at at time zone zone_name(w.zone))::date', 0],
  ['where a.valid_from <= $1::date', 0],
  ['select format::date', 0],
])('a day in SQL is that of a zone: %s', (statement, refusals) => {
  for (const text of [`tx.rows(\`${statement}\`)`, `tx.rows('${statement}')`])
    expect(new Linter().verify(text, settings, 'rows.ts')).toHaveLength(refusals);
});

it.each(['src/workflow/line-changes.ts', 'src/modules/posts/posts.controller.ts'])('that holds in %s', async (file) => {
  const api = path.resolve(import.meta.dirname, '../../apps/api');
  const config = await new ESLint({ cwd: api }).calculateConfigForFile(path.join(api, file));
  for (const rule of localDay) expect(config.rules['no-restricted-syntax']).toContainEqual(rule);
});
