import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { RefObject } from 'react';
import type { AnswerMap } from '../../kit/drafts/copies';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Chip } from '../../kit/ui/Chip';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Notice } from '../../kit/ui/Notice';
import { Panel } from '../../kit/ui/Panel';
import type { Errors, FieldSchema } from '../../kit/forms/schema';
import { ActLines } from '../../kit/steps/ActLines';
import { asksForResponse } from '../../kit/steps/responses';
import { StepForm } from '../../kit/steps/StepForm';
import { ConflictPanel } from './ConflictPanel';
import { ErrorSummary } from './ErrorSummary';
import { MinutesToAnswer } from './MinutesToAnswer';
import { OpenPeriods } from './OpenPeriods';
import { SkippedPeriods } from './SkippedPeriods';
import { RatingToAnswer } from './RatingToAnswer';
import type { Draft } from './useDraft';

interface TaskFormProps {
  readonly task: TaskDetail;
  readonly draft: Draft;
  readonly isOpen: boolean;
  /** The document moved on while this was written; the text is whole. */
  readonly wasRenewed: boolean;
  readonly errors: Errors;
  readonly failure: Error | null;
  readonly isGone: boolean;
  readonly summary: RefObject<HTMLDivElement | null>;
  readonly onChange: (answers: AnswerMap) => void;
}

/** What is asked, above it whatever stands in the way of sending it. */
export function TaskForm({ task, draft, isOpen, wasRenewed, errors, failure, isGone, summary, onChange }: TaskFormProps) {
  const t = useText();
  const schema = task.answersSchema as FieldSchema;
  return (
    <Panel>
      <Box
        component="form"
        noValidate
        onSubmit={(event: React.FormEvent) => event.preventDefault()}
        sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {task.acts.length > 0 && (
          <Notice tone="wait" title={t('task.acts')}>
            <ActLines acts={task.acts} zone={task.zone} />
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
            {draft.other !== null ? (
              <ConflictPanel
                ref={summary}
                schema={schema}
                mine={draft.answers}
                other={draft.other}
                task={task}
                onChange={onChange}
                onSettle={draft.settle}
              />
            ) : Object.keys(errors).length > 0 ? (
              <ErrorSummary ref={summary} errors={errors} schema={schema} answers={draft.answers} />
            ) : failure !== null ? (
              <>
                <Failure ref={summary} isAct error={failure} />
                {isGone && (
                  <div>
                    <LinkButton to="/tasks">{t('task.toInbox')}</LinkButton>
                  </div>
                )}
              </>
            ) : (
              wasRenewed && (
                <Notice ref={summary} tone="wait" urgent title={t('conflict.renewed')}>
                  {t('conflict.renewedBody')}
                </Notice>
              )
            )}
            {asksForResponse(schema) && <RatingToAnswer task={task} />}
            <MinutesToAnswer task={task} />
            {isOpen && <OpenPeriods task={task} />}
            {isOpen && <SkippedPeriods task={task} />}
            <StepForm task={task} answers={draft.answers} errors={errors} onChange={onChange} />
          </>
        ) : (
          <Notice title={t(task.state === 'open' ? 'task.notYours' : `task.states.${task.state}`)}>
            {task.state === 'open' && task.holderName !== null && t('task.heldBy', { name: task.holderName })}
          </Notice>
        )}
      </Box>
    </Panel>
  );
}
