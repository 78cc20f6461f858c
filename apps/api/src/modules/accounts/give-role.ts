import { Injectable } from '@nestjs/common';
import type { endRole, GiveRole as Wish } from '@siklus/contracts/accounts';
import { addCalendarDays, may, Refusal, worksInUnits } from '@siklus/domain';
import { IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { noteSecurity } from '../../platform/security/note-security.js';
import { newId } from '../../platform/new-id.js';
import { account } from '../../tables/account.table.js';
import { activationCode } from '../../tables/activation-code.table.js';
import { roleGrant } from '../../tables/role-grant.table.js';
import { keepingAdministrators } from './keep-administrators.js';

interface Held {
  readonly account_id: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly lineage: string[] | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly today: string;
}

/** Gives and ends roles of others, never beyond what the giver holds himself. */
@Injectable()
export class GiveRole {
  /**
   * The id of the new grant; refuses a reach or a time beyond the giver's own, somebody who is not in the units that he looks after, a
   * role for a unit that works only without limit, and one that is held already. Codes of others for the account end.
   */
  async give(tx: Tx, person: Person, { accountId, role, unitId, validFrom, validTo = null, reason }: Wish): Promise<string> {
    const place = await tx.first<{ today: string; lineage: string[] | null }>(
      'select grant_day($1::uuid)::text as today, (select lineage from unit where id = $1) as lineage',
      [unitId],
    );
    if (place === undefined || (unitId !== null && place.lineage === null)) throw Refusal.at('unitId', 'NOT_FOUND');
    // Two givers at once: the second sees what the first has given.
    const receiver = await tx.of(account).oneForUpdate({ id: accountId, kind: 'person', disabledAt: IsNull() }, 'id');
    judgeGrant(person, { accountId, lineage: place.lineage }, 'unitId');
    // A role beyond what his own administrator could give bars that one from his account: over him, too, the giver needs the right.
    if (receiver === undefined || !(await reachesReceiver(tx, person, accountId))) throw Refusal.at('accountId', 'NOT_FOUND');
    if (unitId !== null && !worksInUnits(role)) throw Refusal.at('unitId', 'ROLE_WITHOUT_LIMIT');
    const from = validFrom ?? place.today;
    if (from < place.today || (validTo !== null && validTo < from))
      throw Refusal.at(from < place.today ? 'validFrom' : 'validTo', 'GRANT_DAYS');
    if (!(await outlasts(tx, person, place.lineage, validTo))) throw Refusal.at('unitId', 'GRANT_BEYOND_OWN');
    const held = await tx.first(
      `select id from role_grant where account_id = $1 and role = $2 and unit_id is not distinct from $3
          and daterange(valid_from, valid_to, '[]') && daterange($4::date, $5::date, '[]')
            and (valid_to is null or valid_from is null or valid_to >= valid_from)`,
      [accountId, role, unitId, from, validTo],
    );
    if (held !== undefined) throw new Refusal('GRANT_EXISTS');
    const id = newId();
    await tx.of(roleGrant).insert({ id, accountId, role, unitId, validFrom: from, validTo });
    // Whoever made a code for the account might not have been one to give this role; with the code he would have it.
    await tx.of(activationCode).delete({ accountId, usedAt: IsNull(), madeBy: Not(person.accountId) });
    await note(tx, person, { action: 'role.given', unitId, reason }, { grantId: id, accountId, role, validFrom: from, validTo });
    return id;
  }

  /**
   * Ends a grant after a day, at once unless one is given; a grant that has not begun is taken back. Refuses what the person could not
   * give: a unit or a receiver beyond him; and what would leave nobody in charge.
   */
  end(tx: Tx, person: Person, id: string, ending: z.infer<typeof endRole>): Promise<void> {
    return keepingAdministrators(tx, person.demo, () => this.endOne(tx, person, id, ending));
  }

  private async endOne(tx: Tx, person: Person, id: string, { lastDay, reason }: z.infer<typeof endRole>): Promise<void> {
    const held = await tx.first<Held & Record<string, unknown>>(
      `select g.account_id, g.role, g.unit_id, u.lineage, g.valid_from::text as valid_from, g.valid_to::text as valid_to,
        grant_day(g.unit_id)::text as today
         from role_grant g left join unit u on u.id = g.unit_id where g.id = $1 for update of g`,
      [id],
    );
    if (held === undefined) throw new Refusal('NOT_FOUND');
    judgeGrant(person, { accountId: held.account_id, lineage: held.lineage });
    // Whoever watches a unit from outside is not its administrator's to send away.
    if (!(await reachesReceiver(tx, person, held.account_id))) throw new Refusal('GRANT_BEYOND_OWN');
    const yesterday = addCalendarDays(held.today, -1);
    const last = lastDay ?? yesterday;
    if (last < yesterday || (held.valid_to !== null && held.valid_to < last)) throw Refusal.at('lastDay', 'GRANT_DAYS');
    if (held.valid_from !== null && held.valid_from > last) await tx.of(roleGrant).delete({ id });
    else await tx.of(roleGrant).update({ id }, { validTo: last });
    const told = { grantId: id, accountId: held.account_id, role: held.role, lastDay: last };
    await note(tx, person, { action: 'role.ended', unitId: held.unit_id, reason }, told);
  }
}

/** Whether the account's person is in a unit that the giver looks after; an account without a person takes a role without limit. */
async function reachesReceiver(tx: Tx, person: Person, accountId: string): Promise<boolean> {
  const home = await tx.first<{ lineage: string[] }>(
    `select u.lineage from account a join current_assignment p on p.employee_id = a.employee_id join unit u on u.id = p.unit_id
      where a.id = $1`,
    [accountId],
  );
  return may(person, 'grant.write', { lineage: home?.lineage ?? [], accountId }) !== 'beyond';
}

/** Refuses a role beyond the giver's own reach, and one of his own account; the roles of a unit he may know, so the refusal is told. */
function judgeGrant(person: Person, { accountId, lineage }: { accountId: string; lineage: readonly string[] | null }, at?: string): void {
  const subject = { lineage: lineage ?? [], accountId };
  if (may(person, 'grant.write', subject) === 'beyond')
    throw at === undefined ? new Refusal('GRANT_BEYOND_OWN') : Refusal.at(at, 'GRANT_BEYOND_OWN');
  judge(person, 'grant.write', subject);
}

/** Whether the giver's own right lasts at least as long as what he gives. */
async function outlasts(tx: Tx, person: Person, lineage: readonly string[] | null, validTo: string | null): Promise<boolean> {
  const own = await tx.first(
    `select id from role_grant where account_id = $1 and role = 'administrator' and (unit_id is null or unit_id = any($2::uuid[]))
      and (valid_to is null or valid_to >= $3::date)
        and (valid_from is null or valid_from <= grant_day(unit_id)) and (valid_to is null or valid_to >= grant_day(unit_id)) limit 1`,
    [person.accountId, lineage ?? [], validTo ?? '9999-12-31'],
  );
  return own !== undefined;
}

async function note(
  tx: Tx,
  person: Person,
  { action, unitId, reason }: { action: 'role.given' | 'role.ended'; unitId: string | null; reason: string },
  body: Readonly<Record<string, unknown>> & { readonly accountId: string },
): Promise<void> {
  const { accountId, address } = person;
  const because = await keepReason(tx, accountId, reason);
  const stream = unitId === null ? 'system' : (`unit:${unitId}` as const);
  await appendAudit(tx, { stream, action, actor: accountId, body: { ...body, ...because } });
  await noteSecurity(tx, { event: action, accountId, subjectId: body.accountId, address, reasonId: because.reasonId });
}
