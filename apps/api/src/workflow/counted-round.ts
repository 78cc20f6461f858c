/**
 * SQL for the round of a turn `t` as people count it: what was taken back before anybody had looked at it was never handed in, so it makes
 * no round.
 */
export const countedRound = `case when t.round = 1 then 1 else t.round - (
    select count(*)::int from task gone where gone.participant_id = t.participant_id and gone.step_run_id = t.step_run_id
       and gone.outcome = 'taken-back' and gone.round < t.round) end`;
