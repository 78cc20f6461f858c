import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { numberOf, takenSupport, type Approach } from '@siklus/domain';
import { useState } from 'react';
import { approachTaken, droppedFrom, overfull, resultsOf, withTaken, type DraftResult } from '../../kit/steps/inputs/plan-draft';
import { choosable, useSuperiorPlan } from '../../kit/steps/useSuperiorPlan';
import { useText } from '../../kit/words/text';
import { PasteDialog } from './PasteDialog';
import { SampleDialog } from './SampleDialog';
import { formOfResults } from './taking';

interface PlanStartProps {
  readonly task: TaskDetail;
  /** The results as they are written so far. */
  readonly written: unknown;
  /** The approach comes with a plan that is taken whole. */
  readonly onChange: (results: readonly DraftResult[], approach?: Approach) => void;
}

/**
 * What helps to begin a plan: samples, the plan of last year, rows of a spreadsheet. What is taken comes behind what is written, and what
 * it supports is sought among the superior's results.
 */
export function PlanStart({ task, written, onChange }: PlanStartProps) {
  const t = useText();
  const [asked, setAsked] = useState<'sample' | 'paste' | null>(null);
  const form = formOfResults(task);
  const superior = choosable(useSuperiorPlan(task.participantId).data);
  const close = () => setAsked(null);
  /** Why so many cannot be taken. */
  const tooMany = (taken: readonly DraftResult[]) => {
    const full = overfull(withTaken(written, taken), form);
    if (full === undefined) return undefined;
    const { count, most, title } = full;
    return title === null
      ? t('planStart.tooMany', { most, smart_count: count })
      : t('planStart.tooManyIndicators', { most, smart_count: count, title });
  };
  const take = (taken: readonly DraftResult[], approach?: Approach) => {
    const renewed = taken.map(({ supports, ties, untied, carriers: _former, ...result }) => ({
      ...result,
      ...takenSupport({ supports, ties, untied }, superior),
    }));
    onChange(withTaken(written, renewed, task.surveyedUnits), approachTaken(written, task.plans, approach));
    close();
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 4 }}>
      <Button onClick={() => setAsked('sample')}>{t('planStart.sample')}</Button>
      <Button onClick={() => setAsked('paste')}>{t('planStart.paste')}</Button>
      {droppedFrom(task.plans, written)
        .map((result) => ({ result, all: [...resultsOf(written), result] }))
        .filter(({ all }) => overfull(all, form) === undefined)
        .map(({ result, all }) => (
          <Button key={result.key} onClick={() => onChange(all)}>
            {t('planStart.bringBack', { ref: numberOf(result.key ?? ''), title: result.title ?? '' })}
          </Button>
        ))}
      {asked === 'sample' && <SampleDialog task={task} tooMany={tooMany} onTake={take} onClose={close} />}
      {asked === 'paste' && <PasteDialog tooMany={tooMany} onTake={take} onClose={close} />}
    </Box>
  );
}
