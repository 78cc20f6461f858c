import { hash, verify, type Options } from '@node-rs/argon2';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane. The package's default algorithm is argon2id.
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to store for a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether the password is the one of the hash. */
export function isPassword(password: string, stored: string): Promise<boolean> {
  return verify(stored, password);
}
