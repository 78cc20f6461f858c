import tseslint from 'typescript-eslint';
import { answeredWithin } from './answered-within.js';
import { hardCodedWords } from './hard-coded-words.js';
import { headlessReactAdmin } from './headless-react-admin.js';
import { localDay } from './local-day.js';
import { oneLanguage } from './one-language.js';

const NOW = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes from outside: business time from the context, machine time from the clock of the platform.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from outside: business time from the context, machine time from the clock of the platform.',
  },
];

const CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain decides the same thing each time. Give it the random value from outside.',
  },
];

const SURROUNDINGS = [
  'console',
  'process',
  'Buffer',
  'global',
  'globalThis',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'window',
  'document',
];

/** Rules that hold everywhere. Those that ask for types stand in oxlint.jsonc. */
const common = {
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // Injected classes must stay value imports, or their decorator metadata is lost; tsc already demands the rest.
  '@typescript-eslint/consistent-type-imports': 'off',
  'no-control-regex': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
};

/**
 * What would leave tests out, or repeat them, without anybody seeing it. A test that needs a program says so: `(program ? it : it.skip)`.
 */
const LEFT_OUT = [
  {
    selector: 'CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs. Leave one out only by a condition that names what is missing: (program ? it : it.skip).',
  },
  {
    selector:
      "CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name='each'] > " +
      'MemberExpression[property.name=/^(only|skip)$/]',
    message: 'Every row runs.',
  },
  { selector: "CallExpression[callee.property.name='retryTimes']", message: 'Nothing is repeated but a journey, and that by the runner.' },
];

/** Ids are compared as texts: read otherwise than by `id`, the same record would have as many names as ways to write it. */
const ONE_SPELLING = [
  {
    selector: "CallExpression[callee.object.name='z'][callee.property.name=/^(uuid|guid|uuidv\\d)$/]",
    message: 'Read an id by `id` of @siklus/contracts/common, which has one way to write it.',
  },
];

/** Tests know more about a value than its type says, which hides no error there. */
const inTests = {
  '@typescript-eslint/no-non-null-assertion': 'off',
  'no-restricted-syntax': ['error', ...LEFT_OUT],
  'no-restricted-globals': 'off',
};

/** The lint settings of one workspace: `kind` is 'domain', 'contracts', 'api' or 'admin'. */
export function lintSettings(kind) {
  return tseslint.config(
    { ignores: ['dist/**', 'node_modules/**', '**/*.js', '**/*.mjs', '**/*.cjs'] },
    ...tseslint.configs.recommended,
    { rules: common },
    ...(kinds[kind] ?? []),
    { files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts', 'proof/**/*.ts', 'src/testing/**/*.ts'], rules: inTests },
  );
}

const kinds = {
  contracts: [
    { rules: { 'no-restricted-syntax': ['error', ...ONE_SPELLING, ...oneLanguage] } },
    { files: ['src/common.ts'], rules: { 'no-restricted-syntax': ['error', ...oneLanguage] } },
  ],
  domain: [
    {
      rules: { 'no-restricted-syntax': ['error', ...NOW, ...CHANCE, ...oneLanguage], 'no-restricted-globals': ['error', ...SURROUNDINGS] },
    },
  ],
  api: [
    { rules: { 'no-restricted-syntax': ['error', ...NOW, ...ONE_SPELLING, ...oneLanguage, ...localDay] } },
    {
      files: ['src/**/*.controller.ts'],
      rules: { 'no-restricted-syntax': ['error', ...NOW, ...ONE_SPELLING, ...oneLanguage, ...localDay, ...answeredWithin] },
    },
    { files: ['src/platform/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ],
  admin: [
    { rules: { 'no-restricted-syntax': ['error', headlessReactAdmin] } },
    { files: ['**/*.tsx'], rules: { 'no-restricted-syntax': ['error', headlessReactAdmin, ...hardCodedWords] } },
    // Seen by those who work on the panel only, and never shipped.
    { files: ['src/features/gallery/**'], rules: { 'no-restricted-syntax': 'off' } },
  ],
};
