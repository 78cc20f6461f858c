// `npm start`: installs, builds and runs Siklus on this machine. See README.md for the settings.
import { runSite } from './lib/run-site.mjs';
import { build } from './lib/workspace.mjs';

await runSite({ prepare: build });
