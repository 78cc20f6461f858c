import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const SOURCES = ['packages/domain/src', 'packages/contracts/src', 'apps/api/src'].map((folder) => path.join(ROOT, folder));
// An editor that saves everything, or a change of branch, touches many files within a moment.
const PAUSE = 200;

/**
 * Calls `restart` when a source changes, of API and worker unless other folders are given: once for all changes of a moment and never while
 * it is still at it. What it throws is told and ends nothing. `stop` answers when a restart in progress is over.
 */
export function watchSources(restart, folders = SOURCES) {
  let timer = null;
  let running = Promise.resolve();
  let isStopped = false;
  const changed = (file) => {
    if (isStopped || !file?.endsWith('.ts') || file.endsWith('.test.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`[siklus] ${file} changed; API and worker start anew.`);
      running = running.then(restart).catch((error) => console.error(`[siklus] ${error.message}`));
    }, PAUSE);
  };
  const watchers = folders.map((folder) =>
    fs.watch(folder, { recursive: true }, (_event, file) => changed(file && path.relative(ROOT, path.join(folder, file)))),
  );
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await running;
    },
  };
}
