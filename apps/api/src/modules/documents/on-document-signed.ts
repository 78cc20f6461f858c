import { Injectable } from '@nestjs/common';
import { documentSigned } from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

// Domain rule R-ROLE-3: a signed document keeps the people as they were on the day, not as they are when it is read. A supervisor of
// many is put together once. Of several rounds the newest answer stays.
const freeze = (asked: string) => `
with asked as materialized (
  select * from ${asked}
), person as materialized (
  select e.id, jsonb_build_object('nip', e.nip, 'name', e.name, 'rank', e.rank, 'position', a.position, 'unit', u.name) as body
    from (select employee_id as id from asked union select supervisor_id from asked) x
    join employee e on e.id = x.id
    left join current_assignment a on a.employee_id = e.id
    left join unit u on u.id = a.unit_id
), signed as materialized (
  select x.participant_id, x.step, x.occasion,
         jsonb_build_object(
           'employee', e.body, 'supervisor', s.body, 'year', x.year, 'step', x.step, 'occasion', x.occasion,
           'answers', (select jsonb_object_agg(t.turn, t.answers order by t.round) from task t
                        where t.participant_id = x.participant_id and t.step = x.step and t.occasion = x.occasion
                          and t.state = 'done')) as body
    from asked x
    join person e on e.id = x.employee_id
    left join person s on s.id = x.supervisor_id
)
insert into signed_document (participant_id, step, occasion, version, body, hash, signed_at)
select participant_id, step, occasion,
       coalesce((select max(version) from signed_document old
         where old.participant_id = signed.participant_id and old.step = signed.step and old.occasion = signed.occasion), 0) + 1,
       body, sha256(convert_to(body::text, 'UTF8')), $7
  from signed`;

const types = { participant_id: 'uuid', employee_id: 'uuid', supervisor_id: 'uuid', year: 'int', step: 'text', occasion: 'text' };

/** Freezes a hashed snapshot of a finished step; later edits make a new version and never change a signed one. */
@Injectable()
export class OnDocumentSigned {
  constructor(effects: EffectHandlers) {
    effects.register(documentSigned, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<null>[], { now }: Moments): Promise<void> {
    const asked = page.map(({ subject, step, occasion }) => ({
      participant_id: subject.participantId,
      employee_id: subject.employeeId,
      supervisor_id: subject.line.supervisorId,
      year: subject.year,
      step,
      occasion,
    }));
    const { from, values } = rowset(types, asked);
    await tx.run(freeze(from), [...values, now]);
  }
}
