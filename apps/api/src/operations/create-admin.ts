import { randomBytes } from 'node:crypto';
import { appendAudit } from '../platform/audit/append-audit.js';
import { newId } from '../platform/new-id.js';
import { hashPassword } from '../platform/identity/password.js';
import { withDatabase, type Operation } from './command.js';
import { account } from '../tables/account.table.js';
import { roleGrant } from '../tables/role-grant.table.js';

export const createAdmin: Operation = {
  async run(_rest, options) {
    const username = options['username']?.trim();
    if (username === undefined || username === '' || username === 'true')
      return { ok: false, lines: ['Say the user name: user create-admin --username NAME'], data: { error: 'username' } };
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await hashPassword(password);
    return withDatabase((unitOfWork) =>
      unitOfWork.run(async (tx) => {
        const id = newId();
        const made = await tx.of(account).insertIfNew({ id, username, displayName: 'Administrator', passwordHash });
        if (!made) return { ok: false, lines: [`The user name ${username} is taken; choose another.`], data: { error: 'taken' } };
        for (const role of ['administrator', 'training-office']) {
          const grantId = newId();
          await tx.of(roleGrant).insert({ id: grantId, accountId: id, role });
          // A sole administrator, who may not change what is his own, is helped from the machine: the trail says that it was so.
          const body = { grantId, accountId: id, role, validFrom: null, validTo: null, via: 'command' };
          await appendAudit(tx, { stream: 'system', action: 'role.given', actor: 'system', body });
        }
        return {
          ok: true,
          lines: [`user name: ${username}`, `password:  ${password}`, 'The password is shown only now.'],
          data: { username, password },
        };
      }),
    );
  },
};
