import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../lib/ports.mjs';
import { isAlive, waitUntil } from '../../lib/processes.mjs';
import { apiEntry } from '../../lib/workspace.mjs';

/** The API as it is shipped, in a process of its own over this database, ready to answer. `nodeArgs` are Node's own. */
export async function startApi(databaseUrl, { env = {}, nodeArgs = [] } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-api-'));
  const port = await freePort();
  const settings = {
    DATABASE_URL: databaseUrl,
    QUEUE_URL: '',
    SMTP_URL: '',
    PORT: String(port),
    SIKLUS_HOST: '127.0.0.1',
    SIKLUS_DATA_DIR: folder,
    ...env,
  };
  const child = spawn(process.execPath, [...nodeArgs, apiEntry('main')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (isAlive(child.pid)) {
      child.kill('SIGTERM');
      await event(child, 'exit');
    }
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const answers = () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (await waitUntil(answers, 60_000)) return { url, child, stop };
  await stop();
  throw new Error('the API did not become ready');
}

/** One client on a connection that it keeps. Answers the status, the body's text and how many milliseconds it took. */
export function httpClient(url) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method, address, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const request = http.request(`${url}${address}`, { agent, method, headers: { ...headers, ...length } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
            ms: performance.now() - began,
          }),
        );
      });
      // A kept connection may end just when it is used again; whatever was sent then never arrived, and browsers send it again too.
      request.on('error', (error) =>
        request.reusedSocket && error.code === 'ECONNRESET' ? resolve(ask(method, address, { headers, body })) : reject(error),
      );
      request.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
