import { describe, expect, it } from '@jest/globals';
import { finalAssessment } from '../steps/final-assessment/v1/step.js';
import { midTermReview } from '../steps/mid-term-review/v1/step.js';
import { performanceDialogue } from '../steps/performance-dialogue/v1/step.js';
import { targetSetting } from '../steps/target-setting/v1/step.js';
import { trainingRecommendation } from '../steps/training-recommendation/v1/step.js';
import type { Actor, LineFacts } from './context.js';
import type { StepRun } from './progress.js';
import type { StepDefinition } from './step.js';
import { answerStateOf, isPartyTo, type TakenTurn } from './undecided.js';

type At = Pick<StepRun, 'state' | 'turn' | 'cause'>;
const open = (turn: string | null): At => ({ state: 'open', turn, cause: null });
const over: At = { state: 'done', turn: null, cause: null };
const passedOver = (cause: StepRun['cause']): At => ({ state: 'skipped', turn: null, cause });

/** "draft 1" is that turn as it was answered in that round; "acknowledge 1 lapsed" as it passed in silence. */
function takenBy(said: string): TakenTurn {
  const [turn = '', round, outcome = 'done'] = said.split(' ');
  return { turn, round: Number(round), outcome: outcome as TakenTurn['outcome'] };
}

describe('an answer', () => {
  it.each<[string, StepDefinition, At, readonly string[], string]>([
    ['waits once it is handed in', targetSetting, open('agree'), ['draft 1'], 'waiting'],
    ['waits where nobody can hold the next turn', targetSetting, { ...open('agree'), state: 'blocked' }, ['draft 1'], 'waiting'],
    ['is decided by the turn from which something follows', targetSetting, over, ['draft 1', 'agree 1'], 'decided'],
    ['is decided by its own turn where something follows from that', targetSetting, over, ['agree 1', 'draft 1'], 'decided'],
    ['is dropped when it came back', targetSetting, open('draft'), ['draft 1'], 'dropped'],
    ['is dropped when another one took its place', targetSetting, open('agree'), ['draft 1', 'draft 2'], 'dropped'],
    ['stays dropped when that one is decided', targetSetting, over, ['draft 1', 'draft 2', 'agree 2'], 'dropped'],
    ['waits anew after the one that came back', targetSetting, open('agree'), ['draft 2', 'draft 1'], 'waiting'],
    ['is dropped when its step was skipped', targetSetting, passedOver(null), ['draft 1'], 'dropped'],
    ['is dropped when its step was cut off', targetSetting, { ...open('agree'), state: 'cancelled' }, ['draft 1'], 'dropped'],
    ['stands where the year passed without a review', midTermReview, passedOver('NOT_REVIEWED'), ['report 1'], 'decided'],
    ['is dropped where the report was asked for anew and never came', midTermReview, passedOver('NOT_REPORTED'), ['report 1'], 'dropped'],
    ['waits for the rating', finalAssessment, open('rate'), ['report 1'], 'waiting'],
    ['is decided by the rating, before that is answered', finalAssessment, open('acknowledge'), ['report 1', 'rate 1'], 'decided'],
    ['that nothing follows from is the last word', finalAssessment, over, ['acknowledge 1', 'rate 1'], 'decided'],
    ['stays decided when its step is reopened', midTermReview, open('report'), ['report 1', 'feedback 1'], 'decided'],
    ['that is given anew after that waits', midTermReview, open('feedback'), ['report 2', 'report 1', 'feedback 1'], 'waiting'],
    ['of before that stays decided', midTermReview, open('feedback'), ['report 1', 'report 2', 'feedback 1'], 'decided'],
    ['waits for the other side of a dialogue', performanceDialogue, open('confirm'), ['minutes 1'], 'waiting'],
    ['stands where that side let its days pass', performanceDialogue, over, ['minutes 1', 'confirm 1 lapsed'], 'decided'],
    ['of a superior waits for the office that decides', trainingRecommendation, open('approve'), ['confirm 1'], 'waiting'],
  ])('%s', (_what, definition, run, said, state) => {
    const taken = said.map(takenBy);
    expect(answerStateOf(definition, run, taken[0] as TakenTurn, taken)).toBe(state);
  });
});

describe('the parties to a step', () => {
  const line: LineFacts = {
    employeeId: 'employee',
    employeeAble: true,
    disabled: [],
    supervisorId: 'supervisor',
    higherOfficialId: 'higher',
    deputies: new Map([['supervisor', ['deputy']]]),
    standsInFor: new Map(),
  };
  const person = (employeeId: string | null, pools: readonly string[] = []): Actor => ({
    kind: 'person',
    employeeId,
    accountId: 'account',
    name: 'Somebody',
    post: null,
    pools,
  });

  it.each<[string, Actor, Partial<LineFacts>, StepDefinition, boolean]>([
    ['are its employee', person('employee'), {}, targetSetting, true],
    ['are its employee while he is away', person('employee'), { employeeAble: false }, targetSetting, true],
    ['are his supervisor', person('supervisor'), {}, targetSetting, true],
    ['are who may act for that one', person('deputy'), {}, targetSetting, true],
    ['are not the higher official', person('higher'), {}, targetSetting, false],
    ['are the higher official where he holds the turn', person('higher'), { supervisorId: 'higher' }, targetSetting, true],
    ['are not the office of another step', person(null, ['training-office']), {}, targetSetting, false],
    ['are the office that decides', person(null, ['training-office']), {}, trainingRecommendation, true],
    ['are not whoever has an account alone', person(null), {}, trainingRecommendation, false],
    ['are not whoever has it where nobody supervises', person(null), { supervisorId: null }, targetSetting, false],
  ])('%s', (_who, actor, parts, definition, expected) => {
    expect(isPartyTo(definition, { actor, line: { ...line, ...parts } })).toBe(expected);
  });
});
