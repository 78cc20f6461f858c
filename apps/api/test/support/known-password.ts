import { hash } from '@node-rs/argon2';
import type { Template } from '../../proof/database/template.js';
import { emptyTemplate, stillTemplate } from '../../proof/database/template-empty.js';
import { withOwner } from '../../proof/database/test-server.js';
import { testPassword } from '../../proof/office/test-password.js';

/**
 * Databases in which nobody has worked yet and the password of the demonstration is known. Its hash is the cheapest there is: every
 * application that a test starts proves it twice, and would take a fifth of its start for that.
 */
export const knownTemplate = knowing('known', emptyTemplate);
/** The same with business time that stands where machine time does. */
export const stillKnownTemplate = knowing('stillknown', stillTemplate);

function knowing(name: string, from: Template): Template {
  return {
    name,
    from,
    sources: ['./known-password.ts', '../../proof/office/test-password.ts'].map((path) => new URL(path, import.meta.url)),
    async fill(databaseUrl) {
      const cheap = await hash(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });
      await withOwner(databaseUrl, (client) =>
        client.query(`insert into setting (key, value) values ('demo_password_hash', jsonb_build_object('hash', $1::text))`, [cheap]),
      );
    },
  };
}
