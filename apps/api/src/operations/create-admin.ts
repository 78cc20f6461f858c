import { randomBytes } from 'node:crypto';
import { newId } from '../platform/new-id.js';
import { hashPassword } from '../platform/identity/password.js';
import { withDatabase, type Operation } from './command.js';

export const createAdmin: Operation = {
  words: 'user create-admin',
  usage: 'user create-admin --username NAME      makes an administrator with a password that is printed once',
  async run(_rest, options) {
    const username = options['username']?.trim();
    if (username === undefined || username === '' || username === 'true')
      return { ok: false, lines: ['Say the user name: user create-admin --username NAME'], data: { error: 'username' } };
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await hashPassword(password);
    return withDatabase((unitOfWork) =>
      unitOfWork.run(async (tx) => {
        const id = newId();
        const made = await tx.run(
          `insert into account (id, username, display_name, password_hash) values ($1, $2, 'Administrator', $3)
            on conflict (username) do nothing`,
          [id, username, passwordHash],
        );
        if (made === 0) return { ok: false, lines: [`The user name ${username} is taken; choose another.`], data: { error: 'taken' } };
        for (const role of ['administrator', 'training-office'])
          await tx.run('insert into role_grant (id, account_id, role) values ($1, $2, $3)', [newId(), id, role]);
        return {
          ok: true,
          lines: [`user name: ${username}`, `password:  ${password}`, 'The password is shown only now.'],
          data: { username, password },
        };
      }),
    );
  },
};
