import { spawn, type ChildProcess } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../../../scripts/lib/ports.mjs';
import { waitUntil } from '../../../../../scripts/lib/processes.mjs';
import { apiEntry } from '../../../../../scripts/lib/workspace.mjs';

export interface RunningApi {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly ms: number;
}

export interface HttpRequest {
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface HttpClient {
  ask(method: string, address: string, request?: HttpRequest): Promise<HttpAnswer>;
  close(): void;
}

/** The API as it is shipped, in a process of its own over this database, ready to answer. `nodeArgs` are Node's own. */
export async function startApi(
  databaseUrl: string,
  { env = {}, nodeArgs = [] }: { env?: Readonly<Record<string, string>>; nodeArgs?: readonly string[] } = {},
): Promise<RunningApi> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-api-'));
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
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!hasEnded()) {
      const ended = event(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const answers = () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  if ((await waitUntil(async () => hasEnded() || (await answers()), 60_000)) && !hasEnded()) return { url, child, stop };
  await stop();
  throw new Error('the API did not become ready');
}

/** One client on a connection that it keeps. Answers the status, the body's text and how many milliseconds it took. */
export function httpClient(url: string): HttpClient {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask: HttpClient['ask'] = (method, address, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const request = http.request(`${url}${address}`, { agent, method, headers: { ...headers, ...length } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
            ms: performance.now() - began,
          }),
        );
      });
      // A kept connection may end just when it is used again; whatever was sent then never arrived, and browsers send it again too.
      request.on('error', (error: NodeJS.ErrnoException) => {
        const again = request.reusedSocket && error.code === 'ECONNRESET';
        if (again) resolve(ask(method, address, body === undefined ? { headers } : { headers, body }));
        else reject(error);
      });
      request.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
