import { utc } from '../platform/database/utc.js';

/**
 * SQL for what the head whose document this is expects of whom another document is about (both SQL expressions), as JSON by the order of
 * the keys: what is in force, of the results with these keys (an SQL expression of text[]). What he withdrew is left out.
 */
export const expectedOf = (participant: string, document: string, keys: string) => `coalesce((
  select json_agg(json_build_object('key', x.key, 'text', x.text, 'at', ${utc('x.at')}, 'by', x.done_by, 'onBehalfOf', x.on_behalf_of)
      order by x.key)
    from (select distinct on (key) * from expected_result w where w.participant_id = ${participant} and w.document = ${document}
            and w.key = any(${keys}) order by key, id desc) x
   where x.text is not null), '[]')`;

/** SQL for the keys of a plan's results (an SQL expression), as text[]. */
export const keysOfPlan = (plan: string) => `array(select r.key from plan_result r where r.plan_id = ${plan})`;
