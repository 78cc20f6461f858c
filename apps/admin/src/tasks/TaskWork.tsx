import Box from '@mui/material/Box';
import type { Moved, TaskDetail } from '@siklus/contracts';
import { HttpError, useNotify, useRedirect } from 'react-admin';
import { useRef, useState } from 'react';
import { useFormat } from '../i18n/format';
import { useSay, useText } from '../i18n/text';
import { problemOf } from '../providers/http';
import { useSession } from '../providers/session';
import { token } from '../theme/tokens';
import { Chip } from '../ui/Chip';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { missingOf, type Errors } from '../workflow/schema';
import { StepForm } from '../workflow/StepForm';
import { ActionBar } from './ActionBar';
import { Background, hasBackground } from './Background';
import { beginOf } from './begin';
import { ConflictPanel } from './ConflictPanel';
import { ErrorSummary } from './ErrorSummary';
import { Sides, type Side } from './Sides';
import { ReturnDialog } from './ReturnDialog';
import { useDraft } from './useDraft';
import { useDueWords } from './useTaskWords';
import { useMove } from './useMove';

interface TaskWorkProps {
  readonly task: TaskDetail;
  readonly onReload: () => Promise<TaskDetail | undefined>;
}

/** The task at work: the form with its draft, the way forward and the way back. */
export function TaskWork({ task, onReload }: TaskWorkProps) {
  const t = useText();
  const say = useSay();
  const { dayOf } = useFormat();
  const { employeeId } = useSession();
  const notify = useNotify();
  const redirect = useRedirect();
  const due = useDueWords()(task, new Date().toISOString());
  const draft = useDraft(task);
  const [missing, setMissing] = useState<Errors>({});
  const [side, setSide] = useState<Side>('form');
  const [isReturning, setReturning] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const move = useMove(task, (moved: Moved) => {
    draft.forget();
    setReturning(false);
    notify(t(moved.nextTaskId === null ? 'task.sentLast' : 'task.sent'), { type: 'success' });
    redirect(moved.nextTaskId === null ? '/tasks' : `/tasks/${moved.nextTaskId}`);
  });

  const refused: Errors = Object.fromEntries((problemOf(move.error)?.errors ?? []).map(({ source, message }) => [source, message]));
  const errors = { ...refused, ...missing };
  const isStale = move.error instanceof HttpError && move.error.status === 412;
  // Closed meanwhile, or handed to somebody else: the text stays on screen to be copied, the inbox shows what is next.
  const isGone = move.error instanceof HttpError && (move.error.status === 404 || move.error.status === 409);
  const isOpen = task.state === 'open' && task.mayAnswer;
  const withBackground = hasBackground(task);
  const isOwn = task.employeeId === employeeId;

  function send() {
    const faults = missingOf(task.answersSchema, draft.answers);
    setMissing(Object.fromEntries(faults.map((source) => [source, t('task.required')])));
    setSide('form');
    if (faults.length > 0) return requestAnimationFrame(() => summary.current?.focus());
    move.mutate({ type: 'complete', answers: draft.answers }, { onError: () => requestAnimationFrame(() => summary.current?.focus()) });
  }

  async function takeTheirs() {
    const fresh = await onReload();
    if (fresh !== undefined) draft.change(beginOf(fresh));
    move.reset();
  }

  async function keepMine() {
    await onReload();
    move.reset();
  }

  const form = (
    <Panel>
      <Box
        component="form"
        noValidate
        onSubmit={(event: React.FormEvent) => event.preventDefault()}
        onKeyDown={({ key, ctrlKey, metaKey }: React.KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey) && send()}
        sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {task.returned !== null && (
          <Notice tone="wait" title={t('task.returned', { day: dayOf(task.returned.at, task.zone) })}>
            {task.returned.reason}
          </Notice>
        )}
        {isOpen ? (
          <>
            {task.proposal !== null && (
              <Box sx={{ display: 'flex', gap: 2, fontSize: '0.8125rem', color: token('ink2'), alignItems: 'flex-start' }}>
                <Chip tone="sea">{t('courses.suggestion')}</Chip>
                {t('task.proposed')}
              </Box>
            )}
            {isStale ? (
              <ConflictPanel ref={summary} onTakeTheirs={() => void takeTheirs()} onKeepMine={() => void keepMine()} />
            ) : Object.keys(errors).length > 0 ? (
              <ErrorSummary ref={summary} errors={errors} schema={task.answersSchema} />
            ) : (
              move.isError && (
                <>
                  <Failure error={move.error} />
                  {isGone && (
                    <div>
                      <LinkButton to="/tasks">{t('task.toInbox')}</LinkButton>
                    </div>
                  )}
                </>
              )
            )}
            <StepForm
              task={task}
              answers={draft.answers}
              errors={errors}
              onChange={(answers) => {
                setMissing({});
                // A fault that is being mended is no longer shown; a conflict stays until the writer has chosen.
                if (!isStale) move.reset();
                draft.change(answers);
              }}
            />
          </>
        ) : (
          <Notice title={t(task.state === 'open' ? 'task.notYours' : `task.states.${task.state}`)}>{task.holderName !== null && t('task.heldBy', { name: task.holderName })}</Notice>
        )}
      </Box>
    </Panel>
  );

  return (
    <>
      <Page
        title={`${say(task.turnLabel)} · ${task.employeeName}`}
        over={`${say(task.label)} · ${say(task.turnLabel)}`}
        heading={
          <>
            {isOwn ? say(task.turnLabel) : task.employeeName}
            <Box component="span" sx={{ fontSize: '0.9375rem', fontWeight: 400, color: token('ink2') }}>
              {[task.employee.position, isOwn ? task.unitName : task.employee.nip].filter(Boolean).join(' · ')}
            </Box>
            {task.state === 'open' && <Chip tone={due.tone}>{due.words}</Chip>}
          </>
        }
        narrow={!withBackground}
      >
        {withBackground ? <Sides side={side} onSide={setSide} background={<Background task={task} />} form={form} /> : form}
      </Page>
      {isOpen && <ActionBar task={task} state={draft.state} isSending={move.isPending} onSend={send} onReturn={() => setReturning(true)} />}
      {isReturning && <ReturnDialog isSending={move.isPending} error={move.error} onClose={() => setReturning(false)} onReturn={(reason) => move.mutate({ type: 'return', reason })} />}
    </>
  );
}
