import { jestPreset } from '@siklus/config/jest';

export default {
  ...jestPreset,
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['\\.long\\.test\\.ts$'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Each file makes its own database. Two at a time: most of them wait for processes, browsers and clocks more than they compute.
  maxWorkers: 2,
};
