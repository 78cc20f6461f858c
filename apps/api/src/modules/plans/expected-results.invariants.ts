import type { Doer } from '@siklus/contracts/acts';
import type { ChosenResult } from '@siklus/domain';
import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Invariant } from '../../platform/invariant.js';
import { expectationCommitted } from './expected-results.js';

const page = 5_000;

/** What must hold of what heads expect for their results. */
export const expectedResultInvariants: readonly Invariant[] = [
  { name: 'I62 what was expected for results is what the audit trail committed to', find: brokenExpectations },
];

interface Row extends ChosenResult {
  readonly id: string;
  readonly text: string | null;
  readonly doneBy: Doer;
  readonly onBehalfOf: Doer | null;
  readonly salt: Buffer;
  readonly committed: string | null;
}

async function brokenExpectations(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<Row & Record<string, unknown>>(
      `select x.id, x.document, x.version, x.key, x.text, x.done_by as "doneBy", x.on_behalf_of as "onBehalfOf", x.salt,
              a.body->>'committed' as committed
         from (select * from expected_result where id > $1 order by id limit $2) x
         left join audit_entry a on a.stream = 'participant:' || x.participant_id and a.action like 'result.expect%'
           and a.body->>'expectedId' = x.id::text order by x.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, expectationCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return broken;
}
