import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
/** A decision may say briefly `src/…` or `platform/…` of the API, a diagram only a module; a link is told from its own document. */
const beginnings = (name) => [
  ...['', 'apps/api/', 'apps/api/src/', 'apps/api/src/modules/', 'packages/domain/', 'packages/domain/src/'],
  `${path.dirname(name)}/`,
];

/** The files and folders of the checkout that a document names: in backticks with a slash, at a line of a diagram, or behind a link. */
function placesIn(text) {
  const quoted = [...text.matchAll(/`((?:[\w.@-]+\/)+[\w.@-]*)`/g)].map(([, place]) => place);
  const drawn = [...text.matchAll(/^ *((?:[\w.@-]+\/)+[\w.@-]+\.tsx?)\b/gm)].map(([, place]) => place);
  const linked = [...text.matchAll(/\]\(([^)#:\s]+)\)/g)].map(([, place]) => place);
  return [
    ...quoted.filter((place) => /^(apps|packages|scripts|docs|deploy|data|test|src|proof|platform|workflow|modules)\//.test(place)),
    ...drawn,
    ...linked,
  ];
}

/** What the last column of the glossary names. */
function placesOfTerms(glossary) {
  const sources = { api: 'apps/api/src/', admin: 'apps/admin/src/', contracts: 'packages/contracts/src/' };
  const cells = glossary.split('\n').flatMap((line) => (line.startsWith('|') ? [line.split(' | ').at(-1) ?? ''] : []));
  const places = cells.flatMap((cell) => [...cell.matchAll(/`([\w@.-]+\/[\w./@-]*|[\w-]+\.tsx?)`/g)].map(([, place]) => place));
  return places.map((place) => {
    const [first, ...rest] = place.split('/');
    return Object.hasOwn(sources, first) ? sources[first] + rest.join('/') : `packages/domain/src/${place}`;
  });
}

it('every file and folder where the glossary finds a term is there', () => {
  const places = placesOfTerms(readFileSync(`${root}packages/domain/GLOSSARY.md`, 'utf8'));
  expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  expect(places.length).toBeGreaterThan(100);
  expect(placesOfTerms('| `a` | A | Such as `b/c.ts` | `plan/a.ts`, `api/workflow/` |')).toEqual([
    'packages/domain/src/plan/a.ts',
    'apps/api/src/workflow/',
  ]);
});

it('every file and folder that a document names is there', () => {
  const wrong = documents.flatMap((name) =>
    placesIn(readFileSync(root + name, 'utf8'))
      .filter((place) => !beginnings(name).some((beginning) => existsSync(path.join(root, beginning, place))))
      .map((place) => `${name}: ${place}`),
  );
  expect(wrong).toEqual([]);
  expect(
    placesIn('See `apps/nowhere/x.ts`, [this](docs/gone.md), `a/b` and [that](https://example.org).\n    a/gone.ts, b.ts  why'),
  ).toEqual(['apps/nowhere/x.ts', 'a/gone.ts', 'docs/gone.md']);
});
