import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { secret } from './postgres-cluster.mjs';

/** The checkout's folder. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * What the commands need to know before the API can read its own settings: where the data are, where to listen,
 * whose database it is. The API checks every setting again; here only what would fail confusingly is checked.
 */
export function readSettings() {
  const file = path.join(ROOT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file); // variables that are already set win
  const env = process.env;
  const problems = [];
  const embedded = !env.DATABASE_URL;
  const demo = env.SIKLUS_DEMO || (embedded ? 'on' : 'off');
  if (!['on', 'off'].includes(demo)) problems.push(`SIKLUS_DEMO is "${demo}"; it may be "on" or "off".`);
  const settings = {
    dataDir: path.resolve(ROOT, env.SIKLUS_DATA_DIR || '.siklus'),
    host: env.SIKLUS_HOST || '127.0.0.1',
    port: portOf('PORT', problems) ?? 3000,
    embeddedPort: portOf('SIKLUS_EMBEDDED_PORT', problems),
    embedded,
    demo: demo === 'on',
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...settings, address: addressOf(settings) };
}

function portOf(name, problems) {
  const text = process.env[name];
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  problems.push(`${name} is "${text}"; it must be a whole number from 1 to 65535.`);
  return undefined;
}

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
  fs.mkdirSync(settings.dataDir, { recursive: true });
  return secret(path.join(settings.dataDir, 'demo-password'), 9);
}
