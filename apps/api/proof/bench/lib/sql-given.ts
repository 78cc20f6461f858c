import type { StepEffect } from '@siklus/domain';
import { everybody } from './office.js';
import { bytes, filled, json, quoted, type AtRun } from './sql-words.js';
import type { Act } from './walk.js';

/** The k-th act, and the signing that it causes. */
interface Given {
  readonly k: number;
  readonly act: Act;
  readonly now: string;
  readonly signed: StepEffect | undefined;
}

/** Per employee: the hash of the act, the body of its audit row, its salt, and the signed document if there is one. */
export function givenOf({ k, act, now, signed }: Given): string {
  const { transition } = act.decision;
  const { step, occasion, turn, values, broughtAbout } = transition;
  const body = { step, occasion, turn, values, ...(broughtAbout.length === 0 ? {} : { broughtAbout }) };
  const hash = bytes(`'${k}' || e.id`);
  const committed =
    transition.committed === null ? `'null'::jsonb` : `to_jsonb(rtrim(translate(encode(${hash}, 'base64'), '+/', '-_'), '='))`;
  const document = signed === undefined ? '' : `, ${documentOf({ k, act, now, signed }, signed)} as document`;
  const given = `select e.id as employee_id, e.name as employee_name, a.id as segment_id, a.unit_id, a.supervisor_id,
    s.name as supervisor_name, a.position as employee_post, sa.position as supervisor_post,
      ${hash} as hash,
      ${withIds(json(body))}::jsonb || jsonb_build_object('committed', ${committed}) as body,
      ${transition.committed === null ? 'null::bytea' : `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`} as salt${document}
    from (${everybody}) x join employee e on e.id = x.target_id join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
    join employee s on s.id = a.supervisor_id join assignment sa on sa.employee_id = s.id join unit su on su.id = sa.unit_id
      order by e.id`;
  const hashed = signed === undefined ? given : `select g.*, ${bytes('g.document::text')} as document_hash from (${given}) g`;
  return filled({ table: `staging.given_${k}`, kind: 'unlogged', query: hashed, signs: signed !== undefined }).join(';');
}

/** The people of each document in place of what stands for them. */
function withIds(body: string): string {
  const ids = { employee: 'e.id', supervisor: 'a.supervisor_id' };
  const named = ['heldBy', 'supervisorId', 'higherOfficialId'].flatMap((key) => Object.entries(ids).map(([who, id]) => ({ key, who, id })));
  return named.reduce((text, { key, who, id }) => `replace(${text}, '"${key}":"${who}"', '"${key}":"' || ${id} || '"')`, body);
}

function documentOf({ act, now }: Given, { step, occasion }: AtRun): string {
  const own = [...act.answersSoFar]
    .filter(([key]) => key.startsWith(`${step}/${occasion}/`))
    .map(([key, value]) => [key.split('/')[2] ?? '', value] as const);
  const who = (employee: string, post: string, unit: string) =>
    `jsonb_build_object('nip', ${employee}.nip, 'name', ${employee}.name, 'rank', ${employee}.rank, 'position', ${post}.position, ` +
    `'unit', ${unit}.name)`;
  const people: Readonly<Record<string, string>> = { employee: who('e', 'a', 'u'), supervisor: who('s', 'sa', 'su') };
  const acts = act.takenSoFar
    .filter((each) => each.step === step && each.occasion === occasion)
    .map(
      ({ turn, outcome, by }) =>
        `jsonb_build_object('turn', ${quoted(turn)}::text, 'outcome', ${quoted(outcome)}::text, 'at', ${quoted(now)}::text, ` +
        `'by', ${people[by.kind === 'person' ? (by.employeeId ?? '') : '']}, 'as', null, 'onBehalfOf', null)`,
    );
  return (
    `jsonb_build_object('employee', ${people['employee']}, 'year', 2020, 'step', ${quoted(step)}::text, ` +
    `'occasion', ${quoted(occasion)}::text, 'answers', ${json(Object.fromEntries(own))}::jsonb, ` +
    `'acts', jsonb_build_array(${acts.join(', ')}))`
  );
}
