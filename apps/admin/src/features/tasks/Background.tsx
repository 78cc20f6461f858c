import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { comparePlans, keysIn, resultOf } from '@siklus/domain';
import { memo } from 'react';
import { useSay, useText } from '../../kit/words/text';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { actualsOf, planIn, planOf, planReportedOn } from '../../kit/steps/answers';
import { AnswersView } from '../../kit/steps/answers/AnswersView';
import { PlanChanges } from '../../kit/steps/answers/PlanChanges';
import { PlanTerms } from '../../kit/steps/answers/PlanTerms';
import { PlanView } from '../../kit/steps/answers/PlanView';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { SharedDifferences } from '../../kit/steps/answers/SharedDifferences';
import { Disagreement, RatedBy } from '../../kit/steps/RatingWhy';
import { stepLabelOf, turnLabelOf } from '../../kit/steps/labels';
import { asksForRatings } from '../../kit/steps/ratingKeys';
import { predicateWord, scaleWord } from '../../kit/steps/words';
import { Behaviours } from './Behaviours';
import { ownKey } from './begin';
import { ExpectedInDraft } from './ExpectedInDraft';
import { answersIn, lastReport, minutesToAnswer, reportsUpTo, without, type EarlierAnswer } from './earlier';
import { SaidOfDropped } from './SaidOfDropped';
import { DroppedSince, SinceReported } from './SinceReported';
import { SinceReturn } from './SinceReturn';

/** Whether there is anything to know before answering; the first turn of the year has nothing behind it. */
export function hasBackground(task: TaskDetail): boolean {
  return task.isKept || Object.keys(backgroundOf(task)).length > 0 || task.ratings.length > 0;
}

/** What others and other periods say; the writer's own answers of the last round stand in the form. */
function backgroundOf(task: TaskDetail): TaskDetail['earlier'] {
  const { [ownKey(task)]: _own, ...others } = task.earlier;
  return others;
}

/**
 * What was agreed, reported and rated before: the plan with the last report on it, then the words around it. Nothing of it changes with
 * what is being written, so that no letter draws it anew.
 */
export const Background = memo(function Background({ task }: { readonly task: TaskDetail }) {
  const t = useText();
  const say = useSay();
  const nameOf = ({ step, occasion }: Pick<EarlierAnswer, 'step' | 'occasion'>) =>
    say(task.stepNames[`${step}/${occasion}`] ?? stepLabelOf(step, occasion));
  const earlier = backgroundOf(task);
  const all = answersIn(earlier);
  const report = lastReport(all, task);
  const drafted = planIn(earlier, task);
  const agreed = task.plans.at(-1);
  const isReview = asksForRatings(task.answersSchema);
  const isOfThisRun = report?.step === task.step && report.occasion === task.occasion;
  // What is rated is what was reported, on the targets of then, also where they changed before it was rated.
  const reported = isOfThisRun ? planReportedOn(task.plans, { actuals: actualsOf(report.answers) ?? [] }) : undefined;
  const plan = drafted ?? reported ?? agreed;
  const isFormer = reported !== undefined && agreed !== undefined && reported.version < agreed.version;
  const keys = new Set(agreed === undefined ? [] : keysIn(agreed));
  const saidOf = (key: string) => task.remarks.filter(({ part }) => part === key);
  // What is answered here stands above the choice.
  const minutes = minutesToAnswer(task);
  const others = all
    .filter(({ step, occasion, turn }) => step !== minutes?.step || occasion !== minutes.occasion || turn !== minutes.turn)
    .map((each) => ({ ...each, answers: without(each.answers, each === report ? 'actuals' : '') }))
    .filter(({ answers }) => planOf(answers) === undefined && Object.keys(answers).length > 0);
  return (
    <Stack>
      {task.isKept && <Panel>{t('task.kept')}</Panel>}
      {drafted !== undefined && <SinceReturn task={task} plan={drafted} />}
      {drafted !== undefined && <ExpectedInDraft task={task} plan={drafted} />}
      {drafted !== undefined && <SharedDifferences participantId={task.participantId} results={drafted.results} />}
      {drafted !== undefined && agreed !== undefined && (
        <Panel title={t('plan.changes.proposed', { version: agreed.version })}>
          <PlanChanges changes={comparePlans(agreed, drafted)} />
        </Panel>
      )}
      {plan !== undefined && (
        <Panel
          title={report === undefined ? t('task.plan') : [t('task.planAndActuals'), ...(isOfThisRun ? [] : [nameOf(report)])].join(' · ')}
        >
          {isFormer && <SinceReported reported={reported} agreed={agreed} />}
          <PlanView
            plan={plan}
            version={drafted === undefined ? (reported ?? agreed)?.version : undefined}
            plans={task.plans}
            progress={task.progress}
            evidence={task.evidence}
            participantId={task.participantId}
            zone={task.zone}
            reports={reportsUpTo(report, earlier)}
            action={(key) => (
              <>
                <RemarkList remarks={saidOf(key)} zone={task.zone} />
                {/* Of a result that was dropped whole it is said once. */}
                {isFormer && <DroppedSince agreed={agreed} has={keys.has(key) || !keys.has(resultOf(key))} />}
              </>
            )}
            below={(key) => (
              <>
                <RemarkList remarks={saidOf(key)} zone={task.zone} />
                {isFormer && <DroppedSince agreed={agreed} has={keys.has(key)} />}
              </>
            )}
          />
          <SaidOfDropped task={task} shown={new Set(keysIn(plan))} />
          {drafted !== undefined && <PlanTerms plan={drafted} />}
        </Panel>
      )}
      {(task.ratings.length > 0 || isReview) && (
        <Panel title={t('task.ratings')}>
          {task.ratings.length === 0 ? (
            <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('task.noRatings')}</Box>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, fontSize: '0.875rem' }}>
              {task.ratings.map(({ step, occasion, result, behaviour, predicate, response, note, by, onBehalfOf }) => (
                <li key={`${step}/${occasion}`}>
                  <strong>{nameOf({ step, occasion })}</strong>:{' '}
                  {t('task.rated', {
                    result: scaleWord(result, say),
                    behaviour: scaleWord(behaviour, say),
                    predicate: predicateWord(predicate, say),
                  })}
                  <RatedBy rating={{ by, onBehalfOf }} />
                  {response === 'DISAGREE' && <Disagreement note={note} />}
                </li>
              ))}
            </Box>
          )}
        </Panel>
      )}
      {others.map(({ step, occasion, turn, answers }) => (
        <Panel key={`${step}/${occasion}/${turn}`}>
          {/* What this task rests on is read, and for the year that is every period; other periods of one step wait until asked for. */}
          <Box component="details" open={step !== task.step || occasion === task.occasion}>
            <Box
              component="summary"
              sx={{ cursor: 'pointer', fontWeight: 650 }}
            >{`${nameOf({ step, occasion })} · ${say(turnLabelOf(step, turn))}`}</Box>
            <Box sx={{ mt: 3 }}>
              <AnswersView step={step} occasion={occasion} turn={turn} answers={answers} plans={task.plans} courses={task.courses} />
            </Box>
          </Box>
        </Panel>
      ))}
      {isReview && <Behaviours task={task} />}
      <Box sx={{ fontSize: '0.8125rem', color: token('ink3') }}>
        <Link to={`/participants/${task.participantId}/show`} sx={linkForFingers}>
          {t('task.toDocument')}
        </Link>
      </Box>
    </Stack>
  );
});
