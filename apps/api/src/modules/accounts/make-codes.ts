import { Injectable } from '@nestjs/common';
import type { ActivationCodes, MakeActivationCodes } from '@siklus/contracts/accounts';
import { barOfAccount, Refusal, scopeOf, type AdministeredAccount } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newActivationCode } from '../../platform/identity/activation-code.js';
import { judgedElsewhere } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { noteSecurity } from '../../platform/security/note-security.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { send } from '../../platform/queue/outbox.js';
import { Settings } from '../../platform/settings.js';
import { mailCode } from './mail-code.job.js';
import { reachesOf } from '../../platform/identity/reaches.js';
import { loadSuperiors } from '../../workflow/load-superiors.js';
import { expiryOf, storeCodes } from './store-codes.js';

interface Candidate extends AdministeredAccount {
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly hasEmail: boolean;
}

const mostCodes = 1_000;

/** Makes activation codes: for paper they are in the answer, by mail a job of each person makes and sends his. */
@Injectable()
export class MakeCodes {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /**
   * For those in the person's scope who lack a password , hold no role that he could not give and are nobody to whom he answers: with the
   * code he could be any of them. Refuses when nobody is left, and more people than one printing should hold.
   */
  async make(tx: Tx, person: Person, wish: MakeActivationCodes): Promise<ActivationCodes> {
    if (wish.via === 'mail' && !this.mailer.isSetUp) throw new Refusal('MAIL_NOT_SET');
    const found = await candidates(tx, person, wish);
    judgedElsewhere(person, 'account.activate');
    const keeper = { ...person, superiors: await loadSuperiors(tx, person) };
    const judged = found.map((each) => ({ each, bar: barOfAccount(keeper, each) }));
    const people = judged.flatMap(({ each, bar }) => (bar === undefined ? [each] : []));
    if (people.length === 0 && found.length > 0)
      throw new Refusal(judged.every(({ bar }) => bar === 'superior') ? 'ACCOUNT_OF_SUPERIOR' : 'ACCOUNT_BEYOND_OWN');
    const reached = wish.via === 'mail' ? people.filter(({ hasEmail }) => hasEmail) : people;
    if (reached.length === 0) throw new Refusal('NOBODY_TO_ACTIVATE');
    if (reached.length > mostCodes) throw new Refusal('TOO_MANY_CODES', { count: reached.length, max: mostCodes });
    const made = wish.via === 'mail' ? await this.byMail(tx, person, reached) : await this.onPaper(tx, person, reached);
    await appendAudit(tx, {
      stream: `unit:${wish.unitId}`,
      action: 'account.codes.made',
      actor: person.accountId,
      body: { via: wish.via, count: reached.length, accountIds: reached.map(({ id }) => id) },
    });
    await noteSecurity(tx, { event: 'account.codes.made', accountId: person.accountId, address: person.address });
    const withheld = found.length - people.length;
    return {
      made: reached.length,
      withoutAddress: people.length - reached.length,
      withheld,
      url: `${this.settings.url}/activate`,
      ...made,
    };
  }

  private async onPaper(tx: Tx, person: Person, people: readonly Candidate[]): Promise<Pick<ActivationCodes, 'slips' | 'expiresAt'>> {
    const slips = people.map(({ id, name, nip, unitName }) => ({ accountId: id, name, nip, unitName, code: newActivationCode() }));
    return { slips, expiresAt: (await storeCodes(tx, person.accountId, 'activation', slips)).toISOString() };
  }

  /** One job for each person: a mail that fails must not undo the codes of mails that went out. */
  private async byMail(tx: Tx, person: Person, people: readonly Candidate[]): Promise<Pick<ActivationCodes, 'slips' | 'expiresAt'>> {
    await send(
      tx,
      mailCode,
      people.map(({ id }) => ({ accountId: id, madeBy: person.accountId, kind: 'activation' as const })),
    );
    return { slips: [], expiresAt: (await expiryOf(tx, 'activation')).toISOString() };
  }
}

async function candidates(tx: Tx, person: Person, { unitId, accountIds }: MakeActivationCodes): Promise<Candidate[]> {
  const values: unknown[] = [[unitId], accountIds ?? null];
  const mine = scopeCondition(scopeOf(person.grants, 'account.activate'), person, { lineage: 'u.lineage' }, values);
  return tx.rows<Candidate & Record<string, unknown>>(
    `select a.id, e.id as "employeeId", e.name, e.nip, u.name as "unitName", coalesce(e.email, '') <> '' as "hasEmail", u.lineage,
            ${reachesOf('a.id')} as reaches
       from account a join employee e on e.id = a.employee_id join current_assignment p on p.employee_id = e.id
         join unit u on u.id = p.unit_id
      where a.password_hash is null and a.disabled_at is null and u.lineage && $1::uuid[]
        and ($2::uuid[] is null or a.id = any($2::uuid[])) and ${mine}
      order by u.name, e.name, a.id for update of a`,
    values,
  );
}
