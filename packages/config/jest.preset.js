import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** How swc turns TypeScript into what Node.js runs, where types are checked elsewhere: tests and `npm run dev`. */
export const swcOptions = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

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
