import type { ActivationCodes, MakeAccountCode } from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newActivationCode } from '../../platform/identity/activation-code.js';
import { auditAccount, type AccountActor } from '../../platform/identity/audit-account.js';
import { send } from '../../platform/queue/outbox.js';
import { mailCode } from './mail-code.job.js';
import { expiryOf, storeCodes } from './store-codes.js';

interface Wish extends MakeAccountCode {
  readonly id: string;
  readonly by: AccountActor;
  /** The address of the site, as people type it. */
  readonly url: string;
}

interface Owner {
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly hasEmail: boolean;
  readonly hasPassword: boolean;
  readonly disabled: boolean;
}

/**
 * Makes a code for one account: one for the first password, or, where there is one, for a new password within a day. The old one works
 * until then. Refuses a disabled account, and mail where no address is known.
 */
export async function makeAccountCode(tx: Tx, { id, by, via, reason, url }: Wish): Promise<ActivationCodes> {
  const owner = await tx.first<Owner & Record<string, unknown>>(
    `select a.display_name as name, coalesce(e.nip, a.username) as nip, coalesce(u.name, '') as "unitName",
            coalesce(e.email, '') <> '' as "hasEmail", a.password_hash is not null as "hasPassword", a.disabled_at is not null as disabled
       from account a left join employee e on e.id = a.employee_id left join current_assignment p on p.employee_id = e.id
         left join unit u on u.id = p.unit_id where a.id = $1 for update of a`,
    [id],
  );
  if (owner === undefined) throw new Refusal('NOT_FOUND');
  if (owner.disabled) throw new Refusal('ACCOUNT_DISABLED');
  if (via === 'mail' && !owner.hasEmail) throw new Refusal('NO_ADDRESS');
  const kind = owner.hasPassword ? 'reset' : 'activation';
  await auditAccount(tx, by, {
    action: 'account.code.made',
    accountId: id,
    body: { via, kind },
    because: await keepReason(tx, by.accountId, reason),
  });
  const made = { made: 1, withoutAddress: 0, withheld: 0, url: `${url}/activate` };
  if (via === 'mail') {
    await send(tx, mailCode, [{ accountId: id, madeBy: by.accountId, kind }]);
    return { ...made, slips: [], expiresAt: (await expiryOf(tx, kind)).toISOString() };
  }
  const { name, nip, unitName } = owner;
  const slip = { accountId: id, name, nip, unitName, code: newActivationCode() };
  return { ...made, slips: [slip], expiresAt: (await storeCodes(tx, by.accountId, kind, [slip])).toISOString() };
}
