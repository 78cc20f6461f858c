import { Injectable } from '@nestjs/common';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

// Domain rule R-ROLE-3: a signed document keeps the people as they were on the day, not as they are when it is read.
const person = (alias: string, post: string, unit: string) =>
  `jsonb_build_object('nip', ${alias}.nip, 'name', ${alias}.name, 'rank', ${alias}.rank, 'position', ${post}.position, 'unit', ${unit}.name)`;

// Materialized, since the body is read twice: inlined, it would be put together twice.
const freeze = (asked: string) => `
with signed as materialized (
  select x.participant_id, x.step, x.occasion,
         jsonb_build_object(
           'employee', ${person('e', 'ea', 'eu')},
           'supervisor', case when s.id is null then null else ${person('s', 'sa', 'su')} end,
           'year', x.year, 'step', x.step, 'occasion', x.occasion,
           'answers', (select jsonb_object_agg(turn, answers) from (
              select distinct on (turn) turn, answers from task
               where participant_id = x.participant_id and step = x.step and occasion = x.occasion and state = 'done'
               order by turn, round desc) newest)) as body
    from ${asked}
    join employee e on e.id = x.employee_id
    left join lateral (select * from current_assignment where employee_id = x.employee_id) ea on true
    left join unit eu on eu.id = ea.unit_id
    left join employee s on s.id = x.supervisor_id
    left join lateral (select * from current_assignment where employee_id = x.supervisor_id) sa on true
    left join unit su on su.id = sa.unit_id
)
insert into signed_document (participant_id, step, occasion, version, body, hash, signed_at)
select participant_id, step, occasion,
       coalesce((select max(version) from signed_document old where old.participant_id = signed.participant_id and old.step = signed.step and old.occasion = signed.occasion), 0) + 1,
       body, sha256(convert_to(body::text, 'UTF8')), $7
  from signed`;

const types = { participant_id: 'uuid', employee_id: 'uuid', supervisor_id: 'uuid', year: 'int', step: 'text', occasion: 'text' };

/** Freezes a hashed snapshot of a finished step; later edits make a new version and never change a signed one. */
@Injectable()
export class OnDocumentSigned {
  constructor(effects: EffectHandlers) {
    effects.register('document.signed', (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<'document.signed'>[], { now }: Moments): Promise<void> {
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
