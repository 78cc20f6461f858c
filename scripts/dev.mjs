// `npm run dev`: runs Siklus from its sources; API and worker start anew when a file of theirs changes, the panel is reloaded by Vite.
import { startPanel } from './lib/panel.mjs';
import { runSite } from './lib/run-site.mjs';
import { watchSources } from './lib/watch-sources.mjs';
import { sourceProgram } from './lib/workspace.mjs';

await runSite({
  options: { argsOf: sourceProgram, isWatched: true },
  async beside(site, { settings, onGiveUp }) {
    const panel = await startPanel(settings, onGiveUp);
    const watch = watchSources(() => site.restart());
    return {
      address: panel.address,
      kill: () => panel.kill(),
      async stop() {
        await watch.stop();
        await panel.stop();
      },
    };
  },
});
