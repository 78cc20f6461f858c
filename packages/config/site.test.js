import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { waitUntil } from '../../scripts/lib/processes.mjs';
import { ROOT } from '../../scripts/lib/settings.mjs';
import { Site } from '../../scripts/lib/site.mjs';
import { SupervisedChild } from '../../scripts/lib/supervised-child.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'siklus-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm start` says with these settings, which must end it before it installs anything. */
function refusalOf(settings) {
  const script = `import { runSite } from ${JSON.stringify(path.join(ROOT, 'scripts/lib/run-site.mjs'))};
    await runSite({ prepare: () => console.error('it builds') });`;
  const env = { ...process.env, SIKLUS_DATA_DIR: path.join(folder, 'data'), ...settings };
  // One that never ends would hold up all others.
  const options = { env, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
  return { status, stderr };
}

describe('a site that cannot work', () => {
  it.each([
    [{ SIKLUS_TRUSTED_PROXIES: 'proksi', PORT: 'x' }, /PORT berisi "x"[^]*PROXIES berisi "proksi"[^]*PROXIES is "proksi"/],
    [{ SIKLUS_DATA_DIR: '<here>/a-file' }, /SIKLUS_DATA_DIR menunjuk [^]*a-file, sebuah berkas\.[^]*names [^]*which is a file/],
    // There the system says that the folder above is missing, for ever.
    [
      { SIKLUS_DATA_DIR: '/proc/siklus/data' },
      /\/proc\/siklus\/data tidak dapat dibuat atau ditulisi: [A-Z]+\.[^]*cannot be made or written/,
    ],
    [{ SIKLUS_DATA_DIR: '<here>/a-file/data' }, /data tidak dapat dibuat atau ditulisi: ENOTDIR\.[^]*cannot be made or/],
    // A port that only the administrator of a machine could open, and that nothing uses.
    [
      { DATABASE_URL: 'postgres://siklus:hush@127.0.0.1:1/siklus' },
      /127\.0\.0\.1:1 \(DATABASE_URL\) tidak menjawab: ECONNREFUSED[^]*does not/,
    ],
  ])('says so in both languages before it installs or builds: %o', (settings, words) => {
    writeFileSync(path.join(folder, 'a-file'), '');
    // A title holds no name of a temporary folder, so that the titles of two runs can be compared.
    const here = Object.entries(settings).map(([name, value]) => [name, value.replace('<here>', folder)]);
    const { status, stderr } = refusalOf(Object.fromEntries(here));
    expect([status, stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(stderr).not.toMatch(/hush|it builds|\n\s+at /);
  });
});

describe('a program that keeps ending', () => {
  let said = [];
  const children = [];
  const keepsEnding = (options) => {
    jest.spyOn(console, 'error').mockImplementation((text) => said.push(text));
    const logFile = path.join(folder, 'worker.log');
    const child = new SupervisedChild({
      name: 'worker',
      args: ['-e', 'process.exit(3)'],
      env: process.env,
      logFile,
      firstPause: 1,
      ...options,
    });
    children.push(child);
    child.start();
    return child;
  };
  afterEach(async () => {
    for (const child of children.splice(0)) await child.stop();
    jest.restoreAllMocks();
    said = [];
  });

  it('rests for a minute and is tried again, where the others can bear its end', async () => {
    keepsEnding({});
    const isResting = () => said.some((text) => /dicoba lagi dalam 60 detik; yang lain tetap berjalan[^]*tried again in 60 s/.test(text));
    expect(await waitUntil(isResting, 60_000)).toBe(true);
  });

  it('is given up where they cannot', async () => {
    const onGiveUp = jest.fn();
    keepsEnding({ onGiveUp });
    expect(await waitUntil(() => onGiveUp.mock.calls.length > 0, 60_000)).toBe(true);
    expect(onGiveUp).toHaveBeenCalledWith(expect.stringContaining('worker ended 5 times within a minute'));
  });

  it('ends the site only where it is the API, and that only before it has ever answered', async () => {
    let isReady = false;
    const api = http.createServer((_request, response) => response.writeHead(isReady ? 200 : 503).end()).listen(0, '127.0.0.1');
    await once(api, 'listening');
    const address = `http://127.0.0.1:${api.address().port}`;
    const site = new Site({ dataDir: folder, address, demo: false, port: 1, host: '127.0.0.1' }, { onGiveUp: jest.fn() });
    const start = jest.spyOn(SupervisedChild.prototype, 'start').mockImplementation(() => {});
    const givenUp = () => start.mock.contexts.map(({ name, onGiveUp }) => [name, onGiveUp !== undefined]);
    const serving = site.serve('postgres://nowhere');
    expect(givenUp()).toEqual([
      ['api', true],
      ['worker', false],
    ]);
    isReady = true;
    await serving;
    expect(givenUp()).toEqual([
      ['api', false],
      ['worker', false],
    ]);
    await site.stop();
    api.closeAllConnections();
    api.close();
  });
});
