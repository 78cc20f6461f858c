import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDataFolder } from './data-folder.mjs';
import { messages } from './messages.mjs';
import { secret } from './postgres-cluster.mjs';
import { settingFaults } from './setting-rules.mjs';

/** The checkout's folder. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * What the commands need to know before the API can read its own settings: where the data are, where to listen, whose database it is.
 * Every setting is checked, and all that are wrong are told at once, before anything is installed or built.
 */
export function readSettings() {
  const file = path.join(ROOT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file); // variables that are already set win
  const env = process.env;
  const faults = settingFaults(env);
  const dataDir = path.resolve(ROOT, env.SIKLUS_DATA_DIR || '.siklus');
  if (fs.existsSync(dataDir) && !fs.statSync(dataDir).isDirectory()) faults.push(messages.dataDirIsFile(dataDir));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const embedded = !env.DATABASE_URL;
  const settings = {
    dataDir,
    host: env.SIKLUS_HOST || '127.0.0.1',
    port: portOf('PORT') ?? 3000,
    embeddedPort: portOf('SIKLUS_EMBEDDED_PORT'),
    embedded,
    demo: (env.SIKLUS_DEMO || (embedded ? 'on' : 'off')) === 'on',
  };
  return { ...settings, address: addressOf(settings) };
}

const portOf = (name) => (process.env[name] ? Number(process.env[name]) : undefined);

/** Where this machine reaches the server: "all addresses" is not itself an address. */
function addressOf({ host, port }) {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Environment of the API, the worker and the operations command. */
export function childEnvironment(settings, databaseUrl) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(settings.port),
    SIKLUS_HOST: settings.host,
    SIKLUS_DATA_DIR: settings.dataDir,
    SIKLUS_DEMO: settings.demo ? 'on' : 'off',
    ...(settings.demo ? { SIKLUS_DEMO_PASSWORD: demoPassword(settings) } : {}),
  };
}

/** The password of all demo accounts: the given one, or one made once and kept in the data folder. */
export function demoPassword(settings) {
  if (process.env.SIKLUS_DEMO_PASSWORD) return process.env.SIKLUS_DEMO_PASSWORD;
  makeDataFolder(settings.dataDir);
  return secret(path.join(settings.dataDir, 'demo-password'), 9);
}
