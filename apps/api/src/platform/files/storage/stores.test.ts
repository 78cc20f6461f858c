import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import S3rver from 's3rver';
import { DiskStore } from './disk-store.js';
import { FileAbsent, type FileStore } from './file-store.js';
import { incomingOf, storeOf } from './store-of.js';

let folder: string;
let server: S3rver;
const stores = new Map<string, FileStore>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-stores-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'siklus', configs: [] }],
  });
  const { port } = await server.run();
  const filesUrl = `http://S3RVER:S3RVER@127.0.0.1:${port}/siklus/bukti`;
  stores.set('the disk', storeOf({ filesUrl: undefined, dataDir: folder }));
  stores.set('S3', storeOf({ filesUrl, dataDir: folder }));
  stores.set('S3 that is not there', storeOf({ filesUrl: 'http://k:s@127.0.0.1:1/siklus', dataDir: folder }));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const storeAt = (name: string): FileStore => stores.get(name) as FileStore;

/** A file on its way, with what a storage is told of it. */
async function incoming(content: Buffer): Promise<{ path: string; weight: { bytes: number; sha256: string } }> {
  const path = join(folder, randomUUID());
  await writeFile(path, content);
  return { path, weight: { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') } };
}

async function idsIn(store: FileStore): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id, at } of store.list()) {
    expect(Number.isNaN(at.getTime())).toBe(false);
    ids.push(id);
  }
  return ids;
}

describe.each(['the disk', 'S3'])('a storage on %s', (name) => {
  it('takes a file over, gives it back to the byte, lists it, and forgets it', async () => {
    const store = storeAt(name);
    const content = Buffer.alloc(3_000_000, 'bukti');
    const { path, weight } = await incoming(content);
    const id = randomUUID();
    await store.take(id, path, weight);
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect((await buffer(await store.read(id))).equals(content)).toBe(true);
    expect(await idsIn(store)).toContain(id);
    await store.remove(id);
    await store.remove(id);
    expect(await idsIn(store)).not.toContain(id);
  });

  it('says of a file that it does not have that it is absent', async () => {
    await expect(storeAt(name).read(randomUUID())).rejects.toThrow(FileAbsent);
  });

  it('takes nothing that is not there, and is left as it was', async () => {
    const store = storeAt(name);
    const before = await idsIn(store);
    await expect(store.take(randomUUID(), join(folder, 'nothing'), { bytes: 1, sha256: '0'.repeat(64) })).rejects.toThrow();
    expect(await idsIn(store)).toEqual(before);
  });
});

describe('a storage', () => {
  it('on the disk is for its owner alone, and takes no other name than an id', async () => {
    const store = new DiskStore(join(folder, 'own'));
    const { path } = await incoming(Buffer.from('x'));
    await expect(store.take('../../etc/passwd', path)).rejects.toThrow('by its id alone');
    const id = randomUUID();
    await store.take(id, path);
    expect((await stat(join(folder, 'own', id.slice(-2)))).mode & 0o077).toBe(0);
    expect(await readdir(join(folder, 'own'))).toEqual([id.slice(-2)]);
    expect(await readFile(join(folder, 'own', id.slice(-2), id), 'utf8')).toBe('x');
  });

  it('on the disk takes what is on its way on its own volume, and lists none of it', async () => {
    const dataDir = join(folder, 'volume');
    const store = storeOf({ filesUrl: undefined, dataDir });
    const on = incomingOf({ dataDir });
    expect(on.startsWith(`${store.place}/`)).toBe(true);
    await mkdir(on, { recursive: true });
    await writeFile(join(on, randomUUID()), 'x');
    expect(await idsIn(store)).toEqual([]);
  });

  it('over a network that does not answer is no storage without the file', async () => {
    const refused = await storeAt('S3 that is not there')
      .read(randomUUID())
      .catch((error: unknown) => error);
    expect(String(refused)).toContain('fetch failed');
    expect(refused).not.toBeInstanceOf(FileAbsent);
  });

  it('over a network that leads elsewhere is not followed there', async () => {
    const asked: string[] = [];
    const leading = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    try {
      await new Promise<void>((resolve) => leading.listen(0, '127.0.0.1', resolve));
      const { port } = leading.address() as AddressInfo;
      const store = storeOf({ filesUrl: `http://k:s@127.0.0.1:${port}/siklus`, dataDir: folder });
      await expect(store.read(randomUUID())).rejects.toThrow('The storage answered 307');
      expect(asked).toEqual([expect.stringMatching(/^\/siklus\//)]);
    } finally {
      await new Promise((resolve) => leading.close(resolve));
    }
  });
});
