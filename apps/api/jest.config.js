import { createRequire } from 'node:module';
import path from 'node:path';
import { jestPreset } from '@siklus/config/jest';

/** Which tier runs: `test` (every change), `long` (in CI), `proof` (before a release). CONTRIBUTING.md gives the reasons. */
const tier = process.env.TEST_TIER ?? 'test';
const ending = tier === 'test' ? 'test.ts' : `${tier}.test.ts`;

/** What the documentation of the API takes of a library, as its one file for browsers: each suite would load four hundred instead. */
const ofSwagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
const toolkit = path.join(ofSwagger.resolve('es-toolkit/compat'), '../../browser.global.js');

const common = {
  ...jestPreset,
  moduleNameMapper: { ...jestPreset.moduleNameMapper, '^es-toolkit/compat$': toolkit },
  rootDir: import.meta.dirname,
  testPathIgnorePatterns: tier === 'test' ? ['\\.(long|proof)\\.test\\.ts$'] : [],
};
const withDatabase = {
  setupFiles: ['<rootDir>/test/support/run-sources.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** The layers, each dearer than the one before: nothing started, the application, real processes, a browser. */
const layers = {
  rules: { testMatch: [`<rootDir>/src/**/*.${ending}`, `<rootDir>/proof/**/*.${ending}`] },
  api: { ...withDatabase, testMatch: [`<rootDir>/test/*.${ending}`] },
  processes: { ...withDatabase, testMatch: [`<rootDir>/test/{processes,sabotage}/*.${ending}`] },
  journeys: { ...withDatabase, testMatch: [`<rootDir>/test/journeys/*.${ending}`] },
};

export default {
  projects: Object.entries(layers).map(([displayName, layer]) => ({ ...common, ...layer, displayName })),
  testSequencer: '@siklus/config/dearest-first',
  // One generous limit for every test and hook: what hangs fails by it, what is slow on a busy machine does not.
  testTimeout: 240_000,
  // Tests that run beside one another start a Jest each, and two keep the two cores of a small machine busy.
  maxConcurrency: 2,
};
