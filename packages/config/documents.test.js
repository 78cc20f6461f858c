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
