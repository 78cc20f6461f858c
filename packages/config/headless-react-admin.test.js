import { expect, it } from '@jest/globals';
import { refusals } from './planted.js';

const rows = [
  ["import { SimpleForm } from 'react-admin';", 1],
  ["import { useGetList, Datagrid, TextInput } from 'react-admin';", 2],
  ["import { useGetList, DataTable, type ListProps } from 'react-admin';", 0],
  ["import type { TextInput } from 'react-admin';", 0],
  ["import { SimpleForm } from './SimpleForm';", 0],
];
const places = (n) => [`src/App${n}.tsx`, `src/kit/providers/http-${n}.ts`];
// What is imported is exported, so that no other rule misses its use.
const text = (code) => `${code}\nexport {${/\{(.*)\}/.exec(code)[1].replace(/type /g, '')}};`;
const found = refusals('apps/admin', Object.fromEntries(rows.flatMap(([code], n) => places(n).map((place) => [place, text(code)]))));

it.each(rows.map((row, n) => [...row, n]))('of react-admin the panel takes no page, form or input: %s', (_code, refused, n) => {
  for (const place of places(n)) expect(found[place]).toEqual(Array(refused).fill('siklus/headless-react-admin'));
});
