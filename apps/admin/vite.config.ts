import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

// What tables, pickers and forms bring along, and the contracts and definitions of the steps with zod: not needed until such a page is
// opened.
const onSomePages = new RegExp(
  [
    'ra-ui-materialui|ra-core/dist/controller|react-hook-form|jsonexport|inflection|diacritic|query-string|@popperjs|/zod/',
    '@mui/material/(Table|Autocomplete|useAutocomplete|Toolbar|Checkbox|Switch|Select/|FilledInput|InputLabel|' +
      'Chip|Tooltip|Popper|Collapse|NativeSelect|FormControlLabel)',
    'packages/domain/src/(steps|workflow|training|people)|packages/contracts|admin/src/kit/(lists|forms|steps)',
  ].join('|'),
);

/** Lays a compressed twin beside every script and style, so that the API sends it as it is: slow lines, small servers. */
function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const assets = path.join(dir, 'assets');
      for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) {
        const content = readFileSync(path.join(assets, name));
        writeFileSync(
          path.join(assets, `${name}.br`),
          brotliCompressSync(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
          }),
        );
      }
    },
  };
}

const target = 'es2023';

/** Builds the service worker beside the panel, as one classic script: not every browser takes modules there. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async closeBundle() {
      const lib = { entry: 'src/service-worker.ts', formats: ['iife' as const], name: 'siklus', fileName: () => 'service-worker.js' };
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { 'process.env.NODE_ENV': '"production"' },
        build: { target, lib, emptyOutDir: false, copyPublicDir: false },
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), compressedTwins(), serviceWorker()],
  // Naming the conditions replaces Vite's own, so they are repeated; the first makes it bundle the workspace packages from source.
  resolve: { conditions: ['@siklus/source', 'module', 'browser', 'development|production'] },
  build: {
    target,
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left alone, the bundler makes forty small files that a slow line fetches one by one. What most pages share comes in one;
          // the parts only some pages have stay out of it, so that the inbox does not wait for tables and forms.
          groups: [{ name: 'base', test: (id) => !onSomePages.test(id.replaceAll('\\', '/')), minShareCount: 6 }],
        },
      },
    },
  },
});
