import { jestPreset } from '@siklus/config/jest';

export default { ...jestPreset, testMatch: ['<rootDir>/src/**/*.test.ts'], testTimeout: 20_000 };
