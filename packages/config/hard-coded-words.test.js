import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { hardCodedWords } from './hard-coded-words.js';
import { headlessReactAdmin } from './headless-react-admin.js';
import { oneLanguage } from './one-language.js';

const settings = {
  files: ['**/*.tsx'],
  languageOptions: { parser: tseslint.parser },
  rules: { 'no-restricted-syntax': ['error', ...hardCodedWords] },
};

function refusalsOf(jsx) {
  const found = new Linter().verify(`const page = ${jsx};`, settings, 'page.tsx');
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
  return found.map(({ message }) => message);
}

describe('the rule against hard-coded words', () => {
  it.each([
    ['text', '<p>Simpan draf</p>'],
    ['text in a fragment', '<>Simpan</>'],
    ['text in braces', "<p>{'Simpan'}</p>"],
    ['text in a template', '<p>{`${count} tugas`}</p>'],
    ['one side of a choice', "<p>{isLate ? 'Terlambat' : null}</p>"],
    ['text that is shown at times', "<p>{isLate && 'Terlambat'}</p>"],
    ['a label for screen readers', '<button aria-label="Tutup" />'],
    ['a label in a template', '<img alt={`Foto ${name}`} />'],
    ['a placeholder', '<input placeholder="Cari nama" />'],
    ['a title that is chosen', "<abbr title={isOpen ? 'Tutup' : t('ui.open')} />"],
    ["a part's own text", '<TextBox label="Alasan" />'],
  ])('refuses %s', (_what, jsx) => {
    expect(refusalsOf(jsx)).toHaveLength(1);
  });

  it.each([
    ['texts of the catalogue', "<p aria-label={t('ui.close')}>{t('ui.save')}</p>"],
    ['signs and numbers', '<p>– {count} · 3 % {"*"}</p>'],
    ['names of the code', '<Chip tone="late" role="status" id="content" className="number none" />'],
    ['a key of the catalogue, which the types check', '<RecordList label="places.audit" />'],
    ["the product's name", '<CoreAdminUI title="Siklus" />'],
    ['values that no one reads', "<option value={isOpen ? 'open' : 'closed'} />"],
  ])('leaves alone %s', (_what, jsx) => {
    expect(refusalsOf(jsx)).toEqual([]);
  });

  it('holds in the panel', async () => {
    const panel = path.resolve(import.meta.dirname, '../../apps/admin');
    const config = await new ESLint({ cwd: panel }).calculateConfigForFile(path.join(panel, 'src/App.tsx'));
    expect(config.rules['no-restricted-syntax']).toEqual([2, headlessReactAdmin, ...hardCodedWords]);
  });
});

describe('the rule against faults in one language', () => {
  const rules = { 'no-restricted-syntax': ['error', ...oneLanguage] };
  const refusals = (call) =>
    new Linter().verify(`const schema = z.string()${call};`, { ...settings, files: ['**/*.ts'], rules }, 'form.ts');

  it.each([
    ".refine(isSo, 'Perbaiki.')",
    '.refine(isSo, `Perbaiki ${what}.`)',
    ".refine(isSo, { error: 'Perbaiki.' })",
    '.refine(isSo, { message })',
  ])('refuses %s', (call) => {
    expect(refusals(call).map(({ message }) => message)).toEqual([oneLanguage[0].message]);
  });

  it.each([
    '.refine(isSo)',
    ".refine(isSo, saying({ id: 'Perbaiki.', en: 'Mend it.' }))",
    ".regex(/^rediss?:/, 'must begin with redis://')",
  ])('leaves %s', (call) => {
    expect(refusals(call)).toEqual([]);
  });
});
