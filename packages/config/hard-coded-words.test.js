import { describe, expect, it } from '@jest/globals';
import { refusalsOfEach } from './planted.js';

describe('the rule against hard-coded words', () => {
  const refused = [
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
  ];
  const left = [
    ['texts of the catalogue', "<p aria-label={t('ui.close')}>{t('ui.save')}</p>"],
    ['signs and numbers', '<p>– {count} · 3 % {"*"}</p>'],
    ['names of the code', '<Chip tone="late" role="status" id="content" className="number none" />'],
    ['a key of the catalogue, which the types check', '<RecordList label="places.audit" />'],
    ["the product's name", '<CoreAdminUI title="Siklus" />'],
    ['values that no one reads', "<option value={isOpen ? 'open' : 'closed'} />"],
  ];
  const found = refusalsOfEach(
    'apps/admin',
    (n) => `src/Page${n}.tsx`,
    [...refused, ...left].map(([, jsx]) => `export const page = ${jsx};`),
  );

  it.each(refused.map(([what], n) => [what, n]))('refuses %s', (_what, n) => {
    expect(found[n]).toEqual(['siklus/hard-coded-words']);
  });

  it.each(left.map(([what], n) => [what, refused.length + n]))('leaves alone %s', (_what, n) => {
    expect(found[n]).toEqual([]);
  });
});

describe('the rule against faults in one language', () => {
  const refused = [
    ".refine(isSo, 'Perbaiki.')",
    '.refine(isSo, `Perbaiki ${what}.`)',
    ".refine(isSo, { error: 'Perbaiki.' })",
    '.refine(isSo, { message })',
  ];
  const left = [
    '.refine(isSo)',
    ".refine(isSo, saying({ id: 'Perbaiki.', en: 'Mend it.' }))",
    ".regex(/^rediss?:/, 'must begin with redis://')",
  ];
  const texts = [...refused, ...left].map((call) => `export const schema = z.string()${call};`);
  const found = refusalsOfEach('packages/domain', (n) => `src/form-${n}.ts`, texts);

  it.each(refused.map((call, n) => [call, n]))('refuses %s', (_call, n) => {
    expect(found[n]).toEqual(['siklus/one-language']);
  });

  it.each(left.map((call, n) => [call, refused.length + n]))('leaves %s', (_call, n) => {
    expect(found[n]).toEqual([]);
  });
});
