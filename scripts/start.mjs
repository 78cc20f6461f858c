// `npm start`: installs, builds and runs Siklus on this machine. See README.md for the settings.
import { demoPassword, readSettings } from './lib/settings.mjs';
import { messages } from './lib/messages.mjs';
import { stopRunningCommands } from './lib/processes.mjs';
import { Site } from './lib/site.mjs';
import { build, checkNode, install } from './lib/workspace.mjs';

let site = null;
let ending = null;

/** Stops everything in order, once, and ends this process. */
function end(code) {
  ending ??= (async () => {
    await stopRunningCommands();
    await site?.stop();
    process.exit(code);
  })().catch((error) => {
    console.error(`[siklus] ${error.message}`);
    site?.kill();
    process.exit(1);
  });
  return ending;
}

function onSignal() {
  if (ending) {
    site?.kill();
    process.exit(130);
  }
  console.log(`\n${messages.stopping}`);
  void end(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
// The terminal may be closed while we stop: nobody reads any more, but stopping goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  checkNode();
  const settings = readSettings();
  site = new Site(settings, {
    onGiveUp(message) {
      console.error(`[siklus] ${message}`);
      void end(1);
    },
  });
  await site.claim();
  await install();
  await build();
  const databaseUrl = ending ? '' : await site.startDatabase();
  if (!ending) await site.prepareData(databaseUrl);
  if (!ending) await site.serve(databaseUrl);
  if (!ending) {
    const { demo, dataDir, address } = settings;
    console.log(
      messages.ready({ address: process.env.SIKLUS_URL || address, demo, dataDir, password: demo ? demoPassword(settings) : '' }),
    );
  }
} catch (error) {
  if (!ending) console.error(`\n${error.message}\n`);
  await end(1);
}
