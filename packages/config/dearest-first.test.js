import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/lib/settings.mjs';
import { seconds } from './dearest-first.js';

it('knows how long each suite of the API, the processes and the journeys takes, so that no dear one begins last and alone', () => {
  const named = ['test', 'test/processes', 'test/journeys'].flatMap((folder) =>
    readdirSync(path.join(ROOT, 'apps/api', folder))
      .filter((name) => /^[^.]+\.test\.ts$/.test(name))
      .map((name) => `${path.basename(folder)}/${name.replace('.test.ts', '')}`),
  );
  expect(Object.keys(seconds).sort()).toEqual(named.sort());
});
