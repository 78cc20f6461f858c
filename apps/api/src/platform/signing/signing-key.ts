import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../new-id.js';
import type { Settings } from '../settings.js';
import { givenKey } from './given-key.js';
import { makeFolder } from '../files/make-folder.js';

/** Where the key of an installation lies that was given none. */
export const keyFile = (dataDir: string): string => join(dataDir, 'signing-key.pem');

/** The key of this installation: whatever it signs can be checked by everybody who has its public half, without asking it. */
export class SigningKey {
  private constructor(
    private readonly key: KeyObject,
    /** Null where a setting gives it: then whoever keeps the settings keeps it. */
    readonly kept: string | null,
  ) {}

  /** That of the settings, or of the data folder, where the first process that needs it makes it. */
  static async of({ signingKey, dataDir }: Pick<Settings, 'signingKey' | 'dataDir'>): Promise<SigningKey> {
    const given = signingKey === undefined ? undefined : givenKey(signingKey);
    if (given !== undefined) return new SigningKey(given, null);
    const file = keyFile(dataDir);
    const pem = (await readKey(file)) ?? (await makeKey(file, dataDir));
    return new SigningKey(createPrivateKey(pem), pem);
  }

  /** The same signature for the same bytes, as Ed25519 has it. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.key);
  }

  get publicPem(): string {
    return createPublicKey(this.key).export({ type: 'spki', format: 'pem' }) as string;
  }
}

/** Whether a signature was made by whoever has the private half of this public key. */
export function isSignedBy(publicPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, createPublicKey(publicPem), signature);
}

/** A name for a public key that two people can compare by telephone. */
export function fingerprintOf(publicPem: string): string {
  const bytes = createPublicKey(publicPem).export({ type: 'spki', format: 'der' });
  return createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, 32)
    .replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * Puts the key of a backup into the data folder. One that is there already and is another is set aside under the name that is answered:
 * what it signed is checked with it.
 */
export async function restoreKey(dataDir: string, pem: string): Promise<string | null> {
  const file = keyFile(dataDir);
  const there = await readKey(file);
  if (there === pem) return null;
  const aside = there === undefined ? null : `${file}.${newId()}`;
  if (aside !== null) await rename(file, aside);
  await makeFolder(dataDir);
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  return aside;
}

async function readKey(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** API and worker may come at the same moment: whoever links first has made it, and it is never seen half-written. */
async function makeKey(file: string, dataDir: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  await makeFolder(dataDir);
  const draft = `${file}.${newId()}`;
  await writeFile(draft, pem, { mode: 0o600 });
  try {
    await link(draft, file);
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(file, 'utf8');
  } finally {
    await rm(draft);
  }
}
