import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/lib/settings.mjs';
import { seconds } from './dearest-first.js';

/** Of the long tier, only the journeys are many files on two workers. */
const ofLayers = {
  test: /^[^.]+\.test\.ts$/,
  'test/processes': /^[^.]+\.test\.ts$/,
  'test/journeys': /^[^.]+(\.long)?\.test\.ts$/,
};

it('knows how long each suite of the API, the processes and the journeys takes, so that no dear one begins last and alone', () => {
  const named = Object.entries(ofLayers).flatMap(([folder, file]) =>
    readdirSync(path.join(ROOT, 'apps/api', folder))
      .filter((name) => file.test(name))
      .map((name) => `${path.basename(folder)}/${name.replace('.test.ts', '')}`),
  );
  expect(Object.keys(seconds).sort()).toEqual(named.sort());
});
