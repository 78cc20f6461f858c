import { randomBytes } from 'node:crypto';
import { copyOf, type Template } from './template.js';
import { asOwner, testServer, urlOf } from './test-server.js';

export { asOwner } from './test-server.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes it with whatever is still connected. */
  drop(): Promise<void>;
}

/** A database of its own on the test server: a copy of the template, or without one a database in which nothing was ever migrated. */
export async function createTestDatabase(template?: Template): Promise<TestDatabase> {
  const own = randomBytes(6).toString('hex');
  let name = `siklus_test_${own}`;
  if (template === undefined) await asOwner(testServer(), `create database ${name}`);
  else name = await copyOf(template, (mark) => `siklus_test_${mark}_${own}`);
  return { url: urlOf(name), drop: () => asOwner(testServer(), `drop database if exists ${name} with (force)`) };
}
