import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { Ref } from 'react';
import { useSay, useText, type MessageKey } from '../../kit/words/text';
import { forFingers } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';
import type { AnswerMap } from '../../kit/drafts/copies';
import type { Errors, FieldSchema } from '../../kit/forms/schema';
import { numberAt } from './draftLines';
import { goTo } from './goTo';
import { inFormOrder } from './inFormOrder';

interface ErrorSummaryProps {
  readonly errors: Errors;
  readonly schema: FieldSchema;
  readonly answers: AnswerMap;
  readonly ref: Ref<HTMLDivElement>;
}

/** What the parts of rows are called at their inputs. */
const partLabels: Readonly<Record<string, MessageKey | undefined>> = {
  title: 'plan.title',
  kind: 'plan.kind',
  supports: 'plan.supports',
  ties: 'plan.ties.primary',
  untied: 'plan.ties.why',
  carriers: 'plan.shared.who',
  assignment: 'plan.assignment',
  aspect: 'plan.aspect',
  perspective: 'plan.perspective',
  text: 'plan.measure',
  target: 'plan.target',
  number: 'plan.target',
  least: 'plan.least',
  most: 'plan.most',
  unit: 'plan.unit',
  direction: 'plan.direction',
  pattern: 'plan.pattern',
  months: 'plan.months',
  value: 'actuals.reached',
  note: 'actuals.noteShort',
  hours: 'courses.hours',
  reason: 'courses.reason',
};

/** All faults in one place, in the words that stand at the fields, each a way there. */
export function ErrorSummary({ errors, schema, answers, ref }: ErrorSummaryProps) {
  const t = useText();
  const say = useSay();
  const entries = inFormOrder(errors, schema);
  // `results.0.indicators.1.text` reads as "Rencana hasil kerja 1.2, yang diukur".
  const nameOf = (source: string) => {
    const [key = '', ...rest] = source.split('.');
    const label = schema.properties?.[key]?.label;
    const number = numberAt(answers[key], rest);
    const row = number.startsWith('+') ? t('plan.new') : number;
    const part = partLabels[rest.findLast((place) => !/^\d+$/.test(place)) ?? ''];
    return [`${label ? say(label) : key} ${row}`.trim(), part === undefined ? '' : t(part)].filter(Boolean).join(', ');
  };
  return (
    <Notice ref={ref} tone="late" urgent title={t('task.faults', { smart_count: entries.length })}>
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {entries.map(([source, message]) => (
          <li key={source}>
            <MuiLink
              component="button"
              type="button"
              onClick={() => goTo(source)}
              sx={{ font: 'inherit', color: 'inherit', textAlign: 'left', py: 1, ...forFingers }}
            >
              {nameOf(source)}: {message}
            </MuiLink>
          </li>
        ))}
      </Box>
    </Notice>
  );
}
