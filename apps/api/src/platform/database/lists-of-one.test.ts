import { expect, it } from '@jest/globals';
import { listsOfOne } from './lists-of-one.js';

const asked = 'select $1::uuid[], $2::text[], $3 from t where id = any($1::uuid[])';

it.each([
  ['a list of one is asked for as one', asked, [['a'], ['b', 'c'], 'd'], 'a'],
  ['a list of several stays a list', asked, [['a', 'b'], ['b', 'c'], 'd'], ['a', 'b']],
  ['an empty list stays a list', asked, [[], ['b', 'c'], 'd'], []],
  ['a list within a list stays a list', asked, [[['a']], ['b', 'c'], 'd'], [['a']]],
  ['a list written as a text stays a text', asked, ['{a}', ['b', 'c'], 'd'], '{a}'],
  ['a list that is also named without its type stays a list', 'select $1::uuid[] where $1 is null', [['a']], ['a']],
])('%s', (_what, text, values, first) => {
  const { text: sent, values: given } = listsOfOne(text, values);
  expect(given).toEqual([first, ...values.slice(1)]);
  expect(sent).toBe(first === 'a' ? text.replaceAll('$1::uuid[]', 'array[$1::uuid]') : text);
});

it('tells a parameter from one whose number begins alike', () => {
  const values = [['a'], ...Array.from({ length: 9 }, () => 'b')];
  expect(listsOfOne('select $1::uuid[], $10', values)).toEqual({ text: 'select array[$1::uuid], $10', values: ['a', ...values.slice(1)] });
});
