import { createRequire } from 'node:module';
import { swcOptions } from './swc-options.js';

const require = createRequire(import.meta.url);

/**
 * Jest settings that all workspaces share: TypeScript compiled by swc, real ES modules, packages read from source.
 * Run Jest with `node --experimental-vm-modules`; without it Node.js 20 cannot load NestJS inside a test.
 */
export const jestPreset = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Never 'import' or 'default' here: they would also hold for require(), and CommonJS packages then load ESM files.
  testEnvironmentOptions: { customExportConditions: ['@siklus/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [require.resolve('@swc/jest'), swcOptions],
  },
  // Built files stay out: a test must never pass because of an old build.
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
};
