import { Refusal } from '@siklus/domain';
import { disableAccount, enableAccount, endSessions, type AccountAct } from '../modules/accounts/account-acts.js';
import { makeAccountCode } from '../modules/accounts/make-account-code.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Settings } from '../platform/settings.js';
import { withDatabase, type Operation, type Report } from './command.js';

/** Whoever runs the server: for the trail he is the system, and the reason says who it was. */
const server = { accountId: null, address: null } as const;

type Act = (tx: Tx, act: AccountAct, settings: Settings) => Promise<Omit<Report, 'ok'>>;

export type UserVerb = 'disable' | 'enable' | 'end-sessions' | 'code';

/** The acts on one account, for when nobody is left who could do them in the panel. */
export const userActs: Readonly<Record<UserVerb, Operation>> = {
  disable: userAct('disable', async (tx, act) => {
    await disableAccount(tx, act);
    return { lines: ['The account is disabled and its sessions and tokens have ended.'], data: { disabled: act.id } };
  }),
  enable: userAct('enable', async (tx, act) => {
    await enableAccount(tx, act);
    return { lines: ['The account is enabled again.'], data: { enabled: act.id } };
  }),
  'end-sessions': userAct('end-sessions', async (tx, act) => {
    await endSessions(tx, act);
    return { lines: ['Its sessions and tokens have ended.'], data: { ended: act.id } };
  }),
  code: userAct('code', async (tx, act, { url }) => {
    const { slips, ...made } = await makeAccountCode(tx, { ...act, via: 'paper', url });
    const [slip] = slips;
    if (slip === undefined) throw new Error('No code was made');
    return {
      lines: [
        `address: ${made.url}`,
        `NIP:     ${slip.nip}`,
        `code:    ${slip.code}`,
        `until:   ${made.expiresAt}`,
        'The code is shown only now.',
      ],
      data: { ...made, code: slip.code },
    };
  }),
};

function userAct(verb: UserVerb, act: Act): Operation {
  return {
    async run(_rest, { username = '', reason = '' }) {
      if ([username, reason].some((given) => given.trim() === '' || given === 'true'))
        return {
          ok: false,
          lines: [`Say the user name or NIP, and why: user ${verb} --username NAME --reason TEXT`],
          data: { error: 'options' },
        };
      return withDatabase((unitOfWork, settings) =>
        unitOfWork
          .run(async (tx) => {
            const found = await tx.first<{ id: string }>(
              'select a.id from account a left join employee e on e.id = a.employee_id where $1 in (a.username, e.nip) limit 1',
              [username.trim()],
            );
            if (found === undefined) throw new Refusal('NOT_FOUND');
            return { ok: true, ...(await act(tx, { id: found.id, by: server, reason: reason.trim(), demo: settings.demo }, settings)) };
          })
          .catch((error: unknown): Report => {
            if (!(error instanceof Refusal)) throw error;
            return { ok: false, lines: [error.message], data: { error: error.code } };
          }),
      );
    },
  };
}
