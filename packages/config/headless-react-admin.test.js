import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { headlessReactAdmin } from './headless-react-admin.js';

const settings = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  rules: { 'no-restricted-syntax': ['error', headlessReactAdmin] },
};

it.each([
  ["import { SimpleForm } from 'react-admin';", 1],
  ["import { useGetList, Datagrid, TextInput } from 'react-admin';", 2],
  ["import { useGetList, DataTable, type ListProps } from 'react-admin';", 0],
  ["import type { TextInput } from 'react-admin';", 0],
  ["import { SimpleForm } from './SimpleForm';", 0],
])('of react-admin the panel takes no page, form or input: %s', (code, refusals) => {
  expect(new Linter().verify(code, settings, 'page.ts')).toHaveLength(refusals);
});

it.each(['src/App.tsx', 'src/kit/providers/http.ts'])('that holds in %s', async (file) => {
  const panel = path.resolve(import.meta.dirname, '../../apps/admin');
  const config = await new ESLint({ cwd: panel }).calculateConfigForFile(path.join(panel, file));
  expect(config.rules['no-restricted-syntax']).toContainEqual(headlessReactAdmin);
});
