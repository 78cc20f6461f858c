import { createPrivateKey, type KeyObject } from 'node:crypto';

/** The key of a setting: PKCS 8 of Ed25519 in base64, without lines. Undefined for anything else. */
export function givenKey(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}
