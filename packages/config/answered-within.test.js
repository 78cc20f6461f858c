import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { answeredWithin } from './answered-within.js';

const settings = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  rules: { 'no-restricted-syntax': ['error', ...answeredWithin] },
};
const route = (body) => `class Routes { async end(act, id) { ${body} } }`;

it.each([
  ['await this.acts.do(act, (tx) => this.ending.end(tx, id)); return this.queries.of(act.person, id);', 1],
  ['const made = await this.acts.do(act, work); act.response.location(made); return this.one(act.person, made);', 1],
  ['return this.lists.one(rows, act.person, await this.acts.do(act, (tx) => this.giving.give(tx)));', 1],
  ['return this.acts.do(act, async (tx) => { await this.ending.end(tx, id); return this.queries.leftBy(tx, act.person, id); });', 0],
  ['const made = await this.acts.do(act, work); act.response.location(made.id); return made;', 0],
  ['return { id: await this.acts.do(act, (tx) => this.giving.give(tx)) };', 0],
])('an act is answered within its transaction: %s', (body, refusals) => {
  expect(new Linter().verify(route(body), settings, 'routes.controller.ts')).toHaveLength(refusals);
});

it('that holds for every controller', async () => {
  const api = path.resolve(import.meta.dirname, '../../apps/api');
  const config = await new ESLint({ cwd: api }).calculateConfigForFile(path.join(api, 'src/modules/posts/posts.controller.ts'));
  for (const rule of answeredWithin) expect(config.rules['no-restricted-syntax']).toContainEqual(rule);
});
