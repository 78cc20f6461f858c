import { messages } from './messages.mjs';
import { stopRunningCommands } from './processes.mjs';
import { demoPassword, readSettings } from './settings.mjs';
import { Site } from './site.mjs';
import { checkNode, install } from './workspace.mjs';

/**
 * Installs, prepares and runs Siklus on this machine until a signal comes or something cannot work; then everything that was started ends,
 * and so does this process. `prepare` builds what is to run, `options` are the site's, and `beside` starts what runs beside it and
 * answers `{address, stop, kill}`.
 */
export async function runSite({ prepare = async () => {}, options = {}, beside = async () => null }) {
  let site = null;
  let extra = null;
  let ending = null;

  /** Stops everything in order, once, and ends this process. */
  function end(code) {
    ending ??= (async () => {
      await stopRunningCommands();
      await extra?.stop();
      await site?.stop();
      process.exit(code);
    })().catch((error) => {
      console.error(`[siklus] ${error.message}`);
      killAll();
      process.exit(1);
    });
    return ending;
  }

  function killAll() {
    extra?.kill();
    site?.kill();
  }

  function onSignal() {
    if (ending) {
      killAll();
      process.exit(130);
    }
    console.log(`\n${messages.stopping}`);
    void end(0);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  // npm that is killed passes nothing on.
  const starter = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== starter && void end(0), 1_000).unref();
  // The terminal may be closed while we stop: nobody reads any more, but stopping goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

  try {
    checkNode();
    const settings = readSettings();
    const onGiveUp = (message) => {
      console.error(`[siklus] ${message}`);
      void end(1);
    };
    site = new Site(settings, { ...options, onGiveUp });
    await site.claim();
    await install();
    await prepare();
    const databaseUrl = ending ? '' : await site.startDatabase();
    if (!ending) await site.prepareData(databaseUrl);
    if (!ending) await site.serve(databaseUrl);
    if (!ending) extra = await beside(site, { settings, onGiveUp });
    if (!ending) {
      const { demo, dataDir } = settings;
      const address = extra?.address ?? (process.env.SIKLUS_URL || settings.address);
      console.log(messages.ready({ address, demo, dataDir, password: demo ? demoPassword(settings) : '' }));
    }
  } catch (error) {
    if (!ending) console.error(`\n${error.message}\n`);
    await end(1);
  }
}
