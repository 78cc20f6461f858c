import { describe, expect, it } from '@jest/globals';
import plugin from './lint-plugin.js';
import { refusals } from './planted.js';

const date = 'export const now = new Date();';
const asked = 'export const now = Date.now();';
const random = 'export const draw = Math.random();';
const uuid = 'export const key = z.uuid();';
const guid = 'export const key = z.guid();';
const spelled = 'export const key = z.uuidv7();';
const read = 'export const place = process.env;';
const fault = "export const schema = z.string().refine(isSo, 'Perbaiki.');";
const day = 'export const rows = tx.rows(`select now()::date`);';
const answer = 'export class Routes { async end(act) { return this.one(await this.acts.do(act, work)); } }';
const form = "export { SimpleForm };\nimport { SimpleForm } from 'react-admin';";
const words = 'export const page = <p>Simpan draf</p>;';
const only = "it.only('does', () => {});";
const skipped = "describe.skip('all', () => {});";
const rowsOnly = "it.only.each([1])('%s', () => {});";
const repeated = 'jest.retryTimes(2);';

/** Where each rule of this repository holds and where it does not: workspace, file, what stands there, and the rule that refuses it. */
const places = [
  ['packages/domain', 'src/rule.ts', date, 'machine-time'],
  ['packages/domain', 'src/deep/in/rule.ts', asked, 'machine-time'],
  ['packages/domain', 'src/draw.ts', random, 'chance'],
  ['packages/domain', 'src/form.ts', fault, 'one-language'],
  ['packages/domain', 'src/rule.test.ts', `${date}\n${random}\n${fault}\n${read}`, null],
  ['packages/domain', 'src/testing/office.ts', `${date}\n${random}\n${read}`, null],
  ['packages/domain', 'src/one.test.ts', only, 'left-out-tests'],
  ['packages/domain', 'src/testing/suite.ts', skipped, 'left-out-tests'],
  ['packages/domain', 'src/given.ts', 'export const day = (at) => new Date(at);', null],
  ['packages/contracts', 'src/posts.ts', uuid, 'one-spelling'],
  ['packages/contracts', 'src/units.ts', fault, 'one-language'],
  ['packages/contracts', 'src/deep/common.ts', uuid, 'one-spelling'],
  ['packages/contracts', 'src/common.ts', `${uuid}\n${date}\n${fault}`, 'one-language'],
  ['apps/api', 'src/app.ts', date, 'machine-time'],
  ['apps/api', 'src/modules/a/b.ts', asked, 'machine-time'],
  ['apps/api', 'src/modules/a/b.controller.ts', asked, 'machine-time'],
  ['apps/api', 'src/platform/clock.ts', `${asked}\n${random}`, null],
  ['apps/api', 'src/modules/a/clock.ts', asked, 'machine-time'],
  ['apps/api', 'src/modules/a/id.ts', guid, 'one-spelling'],
  ['apps/api', 'src/modules/a/ids.controller.ts', spelled, 'one-spelling'],
  ['apps/api', 'src/modules/a/words.ts', fault, 'one-language'],
  ['apps/api', 'src/modules/a/day.ts', day, 'local-day'],
  ['apps/api', 'src/modules/a/ends.controller.ts', answer, 'answered-within'],
  ['apps/api', 'src/modules/a/ends.service.ts', answer, null],
  ['apps/api', 'src/modules/a/own.test.ts', `${date}\n${uuid}\n${fault}\n${day}`, null],
  ['apps/api', 'test/tasks/tasks.topic.ts', `${date}\n${uuid}\n${fault}\n${day}\n${answer}`, null],
  ['apps/api', 'proof/year/run.ts', `${asked}\n${day}`, null],
  ['apps/api', 'test/tasks/some.topic.ts', rowsOnly, 'left-out-tests'],
  ['apps/api', 'proof/year/all.ts', repeated, 'left-out-tests'],
  ['apps/api', 'test/tasks.test.ts', '(program ? it : it.skip)("does", () => {});', null],
  ['apps/admin', 'src/App.tsx', form, 'headless-react-admin'],
  ['apps/admin', 'src/kit/http.ts', form, 'headless-react-admin'],
  ['apps/admin', 'src/features/Page.tsx', words, 'hard-coded-words'],
  ['apps/admin', 'src/features/gallery/Page.tsx', words, null],
  ['apps/admin', 'src/features/Page.test.tsx', `${words}\n${form}`, null],
  ['apps/admin', 'src/testing/page.ts', form, null],
  ['apps/admin', 'src/features/own.test.ts', only, 'left-out-tests'],
];

/** Each surrounding of a program that the domain does not know. */
const surroundings = [
  ...['console', 'process', 'Buffer', 'global', 'globalThis', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'window', 'document'],
];

describe('the rules of this repository', () => {
  const found = {};
  for (const [workspace] of places) {
    const planted = places.filter(([each]) => each === workspace).map(([, file, text]) => [file, text]);
    found[workspace] ??= refusals(workspace, Object.fromEntries(planted));
  }

  it.each(places.map(([workspace, file, , rule]) => [rule, workspace, file]))('refuse by %s in %s/%s', (rule, workspace, file) => {
    expect(found[workspace][file]).toEqual(rule === null ? [] : [`siklus/${rule}`]);
  });

  it('are each proved at a place where they hold', () => {
    expect([...new Set(places.flatMap(([, , , rule]) => rule ?? []))].sort()).toEqual(Object.keys(plugin.rules).sort());
  });

  it('let the domain know none of its surroundings', () => {
    const said = refusals(
      'packages/domain',
      Object.fromEntries(surroundings.map((name) => [`src/${name}.ts`, `export const it = ${name};`])),
    );
    expect(said).toEqual(Object.fromEntries(surroundings.map((name) => [`src/${name}.ts`, ['eslint/no-restricted-globals']])));
  });
});
