import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isSignedBy, keyFile, restoreKey, SigningKey } from './signing-key.js';

const words = Buffer.from('kata-kata');
let dataDir: string;
const keyHere = () => SigningKey.of({ dataDir, signingKey: undefined });

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'siklus-key-')), 'data');
});
afterEach(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

describe('the key of an installation', () => {
  it('is made once, for its owner only, also when API and worker begin at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, keyHere));
    expect(new Set(made.map(({ publicPem }) => publicPem)).size).toBe(1);
    expect((await keyHere()).publicPem).toBe(made[0]?.publicPem);
    expect((await stat(keyFile(dataDir))).mode & 0o077).toBe(0);
    expect(await readdir(dataDir)).toEqual(['signing-key.pem']);
  });

  it('signs the same for the same, and its public half tells what it signed', async () => {
    const key = await keyHere();
    const signature = key.sign(words);
    expect(key.sign(words)).toEqual(signature);
    expect(isSignedBy(key.publicPem, words, signature)).toBe(true);
    expect(isSignedBy(key.publicPem, Buffer.from('kata-katA'), signature)).toBe(false);
  });

  it('is the given one where a setting gives it, and then lies in no folder and in no backup', async () => {
    const given = 'MC4CAQAwBQYDK2VwBCIEIM0cOcgWOE4Tk7fLYkU8GCVBbAj0HzRqgEwbIr3oQpVM';
    const [one, two] = await Promise.all([given, given].map((signingKey) => SigningKey.of({ dataDir, signingKey })));
    expect(one?.publicPem).toBe(two?.publicPem);
    expect(one?.kept).toBeNull();
    await expect(readdir(dataDir)).rejects.toThrow('ENOENT');
  });

  it('comes back from a backup, and what lay there is set aside, not lost', async () => {
    const old = await keyHere();
    await rm(keyFile(dataDir));
    const newer = await keyHere();
    const aside = await restoreKey(dataDir, old.kept ?? '');
    expect((await keyHere()).publicPem).toBe(old.publicPem);
    expect(await readFile(aside ?? '', 'utf8')).toBe(newer.kept);
    expect(await restoreKey(dataDir, old.kept ?? '')).toBeNull();
  });
});
