import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LONGEST = 140;
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.turbo', '.siklus', 'data']);

/** Every source file below a folder; what is installed, built or stored is left out. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(place);
    return /\.(ts|tsx|js|mjs|cjs|jsx|css)$/.test(entry.name) ? [place] : [];
  });
}

it('every file is written as the formatter writes it', () => {
  const biome = path.join(root, 'node_modules/.bin/biome');
  expect(existsSync(biome)).toBe(true);
  try {
    execFileSync(biome, ['format', '--max-diagnostics=20'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`Run \`npm run format\`:\n${error.stdout}${error.stderr}`, { cause: error });
  }
});

it(`no line is longer than ${LONGEST} characters, also where the formatter may not break it`, () => {
  const long = sources(root).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.length > LONGEST ? [`${path.relative(root, file)}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});
