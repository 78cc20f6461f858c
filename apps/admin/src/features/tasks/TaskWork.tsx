import Box from '@mui/material/Box';
import type { Moved, TaskDetail } from '@siklus/contracts/tasks';
import { isPlanTurn } from '@siklus/domain';
import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useNotify, useRedirect } from 'react-admin';
import { useState } from 'react';
import type { AnswerMap, Copy } from '../../kit/drafts/copies';
import type { Submitted } from '../../kit/drafts/useOutgoing';
import { useIsWritten } from '../../kit/drafts/useIsWritten';
import { useSubmissions, useTakeBack } from '../../kit/drafts/useSubmissions';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { offline, problemOf } from '../../kit/providers/http';
import { useSession } from '../../kit/providers/session';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Page } from '../../kit/ui/Page';
import { ReadOut } from '../../kit/ui/ReadOut';
import { useIsNarrow } from '../../kit/ui/useIsNarrow';
import { lacksOf, type Errors } from '../../kit/forms/schema';
import { RequestButtons } from '../../kit/forms/RequestButtons';
import { CameBack } from '../../kit/forms/CameBack';
import { WaitingAnswer } from '../../kit/forms/WaitingAnswer';
import { ActionBar } from './ActionBar';
import { openDoubts } from './atHand';
import { Background, hasBackground } from './Background';
import { DoubtsDialog } from './DoubtsDialog';
import { ExpectedOfMe } from './ExpectedOfMe';
import { PlanStart } from './PlanStart';
import { SharedWithMe } from './SharedWithMe';
import { ReturnDialog } from './ReturnDialog';
import { firstSide, type Side } from './side';
import { Sides } from './Sides';
import { SuperiorPlan } from './SuperiorPlan';
import { TaskForm } from './TaskForm';
import { TaskPlace } from './TaskPlace';
import { useDraft } from './useDraft';
import { returnForm, useMove, type Move } from './useMove';
import type { RoundPlace } from './useRound';
import { useSummary } from './useSummary';
import { useTaskKeys } from './useTaskKeys';
import { useActingWords } from './useActingWords';
import { useDueWords } from './useTaskWords';

interface TaskWorkProps {
  readonly task: TaskDetail;
  /** What this device kept of the writer's text. */
  readonly copy: Copy | null;
  readonly place: RoundPlace | null;
  readonly onReload: () => Promise<TaskDetail | undefined>;
}

/** What is said of what a form lacks: the same as its box says. */
const lackWords = { missing: 'ui.required', noNumber: 'ui.noNumber', noDay: 'ui.noDay' } as const;

const isStatus = (error: unknown, ...statuses: readonly number[]) => error instanceof HttpError && statuses.includes(error.status);

/** The task at work: the form with its draft, the way forward and the way back. */
export function TaskWork({ task, copy, place, onReload }: TaskWorkProps) {
  const t = useText();
  const say = useSay();
  const { ofYear } = useFormat();
  const step = ofYear(say(task.label), task.year);
  const { employeeId } = useSession();
  const notify = useNotify();
  const redirect = useRedirect();
  const queryClient = useQueryClient();
  const due = useDueWords()(task);
  const acting = useActingWords()(task);
  const draft = useDraft(task, copy);
  const [missing, setMissing] = useState<Errors>({});
  const [side, setSide] = useState<Side>(() => firstSide(task.answersSchema));
  const [isReturning, setReturning] = useState(false);
  const hasReason = useIsWritten(returnForm(task.id), isReturning);
  const [wasRenewed, setRenewed] = useState(false);
  const { summary, toSummary } = useSummary();
  // Out of its page a submission is told apart by what was done, in which period, for whom.
  const called = (what: string) => [what, step, task.employeeName].join(' · ');
  const submitted = ({ type }: Move): Submitted =>
    type === 'complete'
      ? { title: called(say(task.turnLabel)), taskId: task.id }
      : { title: called(t('task.return')), keptAs: returnForm(task.id) };
  const takeBack = useTakeBack();
  const submissions = useSubmissions().filter(([, { path }]) => path === `/tasks/${task.id}`);
  const waiting = submissions.find(([, { answered }]) => answered === undefined);
  const [backKey, { answered: cameBack } = {}] = submissions.findLast(([, { answered }]) => answered?.refusal !== undefined) ?? [];
  const move = useMove(task, { draft, submitted }, (moved: Moved | null, { type }) => {
    setReturning(false);
    // It waits on the device, which said so; the text stays until the API has it.
    if (moved === null) return redirect(place?.following ? `/tasks/${place.following}` : '/tasks');
    draft.forget();
    const next = place?.following ?? (moved.nextTaskId === task.id ? null : moved.nextTaskId);
    // What was decided here is part of the same person's next task; the one loaded beforehand does not know it.
    if (next !== null && place?.isSamePerson(next)) queryClient.removeQueries({ queryKey: ['tasks', 'detail', next] });
    const given = moved.receipt === null ? [] : [t('receipts.given', { code: moved.receipt })];
    const words = [t(`task.moved.${type}`), ...given, t(next === null ? 'task.noneNext' : 'task.next')];
    notify(words.join(' '), { type: 'success' });
    redirect(next === null ? '/tasks' : `/tasks/${next}`);
  });
  const isOpen = task.state === 'open' && task.mayAnswer && waiting === undefined;
  const isOwn = task.employeeId === employeeId;
  const withBackground = hasBackground(task);
  const problem = problemOf(move.error);
  // Where the API cannot ask, the device asks what it can tell, before anything waits to be sent.
  const isUnasked = problem?.code === offline && move.variables?.type === 'complete' && move.variables.atOnce;
  const isLacking = Object.keys(missing).length > 0;
  const doubts = isLacking
    ? []
    : isUnasked
      ? openDoubts(task.answersSchema, draft.answers, []).map(({ code, source, message }) => ({ code, source, message: say(message) }))
      : problem?.code === 'ANSWERS_DOUBTED'
        ? (problem.errors ?? [])
        : [];
  const faults = doubts.length > 0 ? [] : (problem?.errors ?? []);
  const refused: Errors = Object.fromEntries(faults.map(({ source, message }) => [source, message]));

  /** The document moved on: reads it anew, compares the texts if there are two, and leaves the sending to the writer. */
  async function renew() {
    const fresh = await onReload();
    if (fresh === undefined) return void toSummary();
    draft.meet(fresh);
    move.reset();
    setRenewed(true);
    toSummary();
  }

  function send(standsBy: readonly string[] = []) {
    if (move.isPending || draft.other !== null) return void toSummary();
    const lacks = lacksOf(task.answersSchema, draft.answers);
    setMissing(Object.fromEntries(lacks.map(({ source, what }) => [source, t(lackWords[what])])));
    setSide('form');
    setRenewed(false);
    // What is empty is told without the line; with it the API tells in the same breath what else it would refuse.
    if (lacks.length > 0) toSummary();
    move.mutate(
      {
        type: 'complete',
        answers: draft.answers,
        standsBy,
        atOnce: lacks.length > 0 || openDoubts(task.answersSchema, draft.answers, standsBy).length > 0,
      },
      { onError: (error) => (isStatus(error, 412) ? void renew() : toSummary()) },
    );
  }

  function askBack() {
    // Why sending was refused is no answer to giving back.
    move.reset();
    setReturning(true);
  }

  function change(answers: AnswerMap) {
    setMissing({});
    // A fault that is being mended is no longer shown.
    move.reset();
    draft.change(answers);
  }

  useTaskKeys({
    task,
    isOpen: isOpen && !isReturning && doubts.length === 0,
    place,
    answers: draft.answers,
    onChange: change,
    onSend: () => send(),
  });

  const about = { name: task.employeeName, step };
  const isOwnPlan = isOwn && isOpen && isPlanTurn(task);
  const form =
    waiting !== undefined ? (
      <WaitingAnswer submission={waiting[1]} onTakeBack={() => void takeBack(waiting[0])} />
    ) : (
      <>
        {cameBack !== undefined && isOpen && <CameBack answered={cameBack} onPutAway={() => void takeBack(backKey ?? '')} />}
        {isOwnPlan && <SuperiorPlan participantId={task.participantId} zone={task.zone} />}
        {isOwnPlan && (
          <ExpectedOfMe task={task} written={draft.answers['results']} onChange={(results) => change({ ...draft.answers, results })} />
        )}
        {isOwnPlan && (
          <SharedWithMe task={task} written={draft.answers['results']} onChange={(results) => change({ ...draft.answers, results })} />
        )}
        {isOwnPlan && (
          <PlanStart
            task={task}
            written={draft.answers['results']}
            onChange={(results, approach) => change({ ...draft.answers, results, ...(approach === undefined ? {} : { approach }) })}
          />
        )}
        <TaskForm
          task={task}
          draft={draft}
          isOpen={isOpen}
          wasRenewed={wasRenewed}
          errors={{ ...refused, ...missing }}
          failure={doubts.length > 0 ? null : move.error}
          // Closed meanwhile, or handed to somebody else: the text stays on screen to be copied, the inbox shows what is next.
          isGone={isStatus(move.error, 404, 409)}
          summary={summary}
          onChange={change}
        />
      </>
    );

  const round = place !== null && place.total > 1 ? <TaskPlace place={place} /> : undefined;
  const requests = <RequestButtons participantId={task.participantId} name={task.employeeName} requests={task.requests} />;
  // On a phone the one stands beside the choice of sides and the other below the plan, so that the form begins higher.
  const roundIsBeside = useIsNarrow() && withBackground;
  return (
    <>
      <Page
        title={`${say(task.turnLabel)} · ${task.employeeName}`}
        over={isOwn ? task.unitName : `${step} · ${say(task.turnLabel)}`}
        heading={
          <>
            {isOwn ? `${say(task.turnLabel)}: ${step}` : task.employeeName}
            {!isOwn && <ReadOut>{`, ${step}, ${say(task.turnLabel)}`}</ReadOut>}
            <Box component="span" sx={{ fontSize: '0.9375rem', fontWeight: 400, color: token('ink2') }}>
              {[task.employee.position, isOwn ? null : task.employee.nip].filter(Boolean).join(' · ')}
            </Box>
            {task.state === 'open' && <Chip tone={due.tone}>{due.words}</Chip>}
          </>
        }
        lead={acting}
        narrow={!withBackground}
        actions={
          roundIsBeside ? undefined : (
            <>
              {requests}
              {round}
            </>
          )
        }
      >
        {withBackground ? (
          <Sides
            side={side}
            onSide={setSide}
            background={
              <>
                <Background task={task} />
                {roundIsBeside && <Box sx={{ mt: 4 }}>{requests}</Box>}
              </>
            }
            form={form}
            beside={roundIsBeside ? round : null}
          />
        ) : (
          form
        )}
      </Page>
      {isOpen && (
        <ActionBar
          task={task}
          answers={draft.answers}
          state={draft.state}
          hasReason={hasReason}
          isSending={move.isPending}
          onSend={() => send()}
          onReturn={askBack}
        />
      )}
      {doubts.length > 0 && <DoubtsDialog doubts={doubts} about={about} isSending={move.isPending} onStandBy={send} onClose={move.reset} />}
      {isReturning && (
        <ReturnDialog
          task={task}
          isSending={move.isPending}
          acting={acting}
          error={move.error}
          onClose={() => setReturning(false)}
          onReturn={(given) => move.mutateAsync({ type: 'return', ...given })}
        />
      )}
    </>
  );
}
