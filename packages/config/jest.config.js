// Not the shared preset: everything here is plain JavaScript and needs no compiler.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/*.test.js'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/fixtures/'],
  testTimeout: 60_000,
};
