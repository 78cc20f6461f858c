import { jestPreset } from '@siklus/config/jest';

export default {
  ...jestPreset,
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.long\\.test\\.ts$'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Each file makes its own database; one at a time keeps two busy cores from turning waits into failures.
  maxWorkers: 1,
};
