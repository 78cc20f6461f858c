import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

// Which file a module comes in. Left alone, the bundler makes forty small ones that a slow line fetches one by one.

/** What begins before the panel: it must wait for nothing of it. */
const begins = new RegExp(
  [
    'admin/src/(begin|kit/providers/first/.+|words/index|kit/words/gather|features/(layout/ahead|tasks/inbox))\\.ts$',
    'vite/preload-helper',
  ].join('|'),
);

// What tables, pickers and forms bring along, and the contracts and definitions of the steps with zod: not needed until such a page is
// opened.
const onSomePages = new RegExp(
  [
    'ra-ui-materialui|ra-core/dist/(controller|dataTable|export|form|inference)|react-hook-form|jsonexport|inflection|diacritic',
    'query-string|@popperjs|/zod/',
    '@mui/material/(Table|Autocomplete|useAutocomplete|Toolbar|Checkbox|Switch|Select/|FilledInput|Input/|InputLabel|InputAdornment|' +
      'TextField|Chip|Tooltip|Popper|Collapse|NativeSelect|FormControlLabel)',
    'packages/domain/src/(steps|evidence|workflow|training|people|errors|rating|plan)|packages/contracts|' +
      'admin/src/kit/(evidence|lists|forms|steps)',
  ].join('|'),
);

const posix = (id: string) => id.replaceAll('\\', '/');

/** Lays a compressed twin beside a file, so that the API sends it as it is: slow lines, small servers. */
function layTwin(file: string): void {
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}

/** Gives every script and style its twin. */
function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const assets = path.join(dir, 'assets');
      for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) layTwin(path.join(assets, name));
    },
  };
}

/** Lets the page run what begins before the panel, ahead of it. */
function beginFirst(): Plugin {
  const first = 'head-prepend' as const;
  return {
    name: 'begin-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, server }) {
        const script = (src: string) => ({ tag: 'script', attrs: { type: 'module', crossorigin: true, src }, injectTo: first });
        if (server) return [script('/src/begin.ts')];
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk');
        const begin = chunks.find(({ moduleIds }) => moduleIds.some((id) => posix(id).endsWith('/src/begin.ts')));
        const libs = chunks.find(({ name }) => name === 'libs');
        if (begin === undefined || libs === undefined) throw new Error('What begins before the panel was not built');
        if (begin.imports.length > 0) throw new Error(`What begins before the panel waits for ${begin.imports.join(' and ')}`);
        // The panel waits for its words, and would wait for ever for words that wait for it.
        const words = chunks.filter(({ moduleIds }) => moduleIds.some((id) => /admin\/src\/words\/(id|en)\.ts$/.test(posix(id))));
        const ready = chunks.filter(({ name }) => name === 'begin' || name === 'said').map(({ fileName }) => fileName);
        const late = words.flatMap(({ imports }) => imports).filter((fileName) => !ready.includes(fileName));
        if (words.length === 0 || late.length > 0) throw new Error(`The words of the panel wait for ${late.join(' and ')}`);
        // One connection is open already: it is for the file that takes longest.
        const ahead = { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${libs.fileName}` }, injectTo: first };
        return [ahead, script(`/${begin.fileName}`)];
      },
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
      layTwin('dist/service-worker.js');
    },
  };
}

export default defineConfig({
  plugins: [react(), beginFirst(), compressedTwins(), serviceWorker()],
  // Naming the conditions replaces Vite's own, so they are repeated; the first makes it bundle the workspace packages from source.
  resolve: { conditions: ['@siklus/source', 'module', 'browser', 'development|production'] },
  build: {
    target,
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', begin: 'src/begin.ts' },
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: (id) => begins.test(posix(id)), priority: 4 },
            // What the words of both languages say alike with the API: the panel waits for its words, so these can wait for nothing of it.
            { name: 'said', test: /domain[\\/]src[\\/](state-words|text)\.ts$/, priority: 3 },
            // What the login needs: of others, which a new release of Siklus seldom changes, and our own.
            { name: 'libs', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'base', tags: ['$initial'], priority: 2 },
            // What everybody sees who has signed in, with all that it needs.
            { name: 'frame', test: /features[\\/](layout[\\/]Layout|tasks[\\/]TaskList)\.tsx$/, priority: 1 },
            // What most of the other pages share; the parts only some of them have stay out of it.
            { name: 'pages', test: (id) => !onSomePages.test(posix(id)), minShareCount: 6 },
          ],
        },
      },
    },
  },
});
