// For the plain JavaScript of the repository: scripts/, packages/config, and what runs in measured processes (apps/api/proof).
// Run from the root of the checkout.
const globals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'AbortSignal',
    'AbortController',
    'performance',
    'structuredClone',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'queueMicrotask',
    'TextEncoder',
    'TextDecoder',
    'Response',
    'Headers',
    'FormData',
    'Blob',
  ].map((name) => [name, 'readonly']),
);

export default [
  { ignores: ['**/node_modules/**', '**/fixtures/**', '**/dist/**', '**/*.ts', '**/*.mts'] },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', globals },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-empty': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-async-promise-executor': 'error',
      'no-unsafe-finally': 'error',
      'require-atomic-updates': 'off',
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...globals, module: 'writable', require: 'readonly', __dirname: 'readonly' } },
    rules: { 'no-undef': 'error' },
  },
];
