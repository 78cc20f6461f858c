import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.turbo', 'sabotage']);

/** The rules and cases that a text names. */
const namedIn = (text) => [...text.matchAll(/\b(?:R-[A-Z]+-\d+|TV-\d{2})\b/g)].map(([name]) => name);

/** Every source file of the product and its proof. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(place);
    return /\.tsx?$/.test(entry.name) ? [place] : [];
  });
}

/** What is cited without standing among the rules, and what stands there without being cited. */
function differences(cited, rules) {
  const known = new Set(namedIn(rules));
  const used = new Set(cited.flatMap(({ text }) => namedIn(text)));
  return [
    ...cited.flatMap(({ place, text }) => namedIn(text).flatMap((name) => (known.has(name) ? [] : [`${place} cites ${name}`]))),
    ...[...known].flatMap((name) => (used.has(name) ? [] : [`${name} is cited nowhere`])),
  ];
}

it('every rule and case that code cites stands in docs/rules.md, and no other', () => {
  const files = ['packages/domain/src', 'packages/contracts/src', 'apps/api', 'apps/admin/src'].flatMap((folder) => sources(root + folder));
  const cited = files.map((place) => ({ place: path.relative(root, place), text: readFileSync(place, 'utf8') }));
  expect(differences(cited, readFileSync(`${root}docs/rules.md`, 'utf8'))).toEqual([]);
});

it('would notice a rule that is written nowhere, and one that nothing cites', () => {
  const planted = [{ place: 'a.ts', text: '// domain rule R-ROLE-1 and R-NONE-9, as in TV-01' }];
  expect(differences(planted, '| R-ROLE-1 | … |\n| TV-01 | … |\n| TV-02 | … |')).toEqual(['a.ts cites R-NONE-9', 'TV-02 is cited nowhere']);
});
