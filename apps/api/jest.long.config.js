import shortConfig from './jest.config.js';

/** Tests that need many minutes: large cycles, chaos, the simulated year. */
export default {
  ...shortConfig,
  testMatch: ['<rootDir>/test/**/*.long.test.ts'],
  testPathIgnorePatterns: [],
  globals: { isLong: true },
  testTimeout: 30 * 60_000,
};
