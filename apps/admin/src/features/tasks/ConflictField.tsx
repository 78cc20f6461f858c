import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PlanVersion } from '@siklus/contracts/plans';
import { indicatorsOf, numberOf, ratingScale } from '@siklus/domain';
import { useSay, useText, type MessageKey } from '../../kit/words/text';
import { radius, token } from '../../kit/theme/tokens';
import { asRating } from '../../kit/steps/asRating';
import { responseKey } from '../../kit/steps/responses';
import { typeOf, type FieldSchema } from '../../kit/forms/schema';
import { linesOf } from './draftLines';

interface ConflictFieldProps {
  readonly field: string;
  readonly schema: FieldSchema;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly theirsTitle: string;
  /** The agreed plans, whose newest one names the indicators that a report speaks of. */
  readonly plans: readonly PlanVersion[];
  /** Puts a value into the own text; only while the writer merges. */
  readonly onTake?: (value: unknown) => void;
}

const codes: Readonly<Record<string, MessageKey>> = {
  MAIN: 'plan.kinds.MAIN',
  ADDITIONAL: 'plan.kinds.ADDITIONAL',
  QUANTITY: 'plan.aspects.QUANTITY',
  QUALITY: 'plan.aspects.QUALITY',
  TIME: 'plan.aspects.TIME',
  COST: 'plan.aspects.COST',
  STAKEHOLDERS: 'plan.perspectives.STAKEHOLDERS',
  PROCESS: 'plan.perspectives.PROCESS',
  STRENGTHENING: 'plan.perspectives.STRENGTHENING',
  BUDGET: 'plan.perspectives.BUDGET',
  QUANTITATIVE: 'plan.approaches.QUANTITATIVE',
  QUALITATIVE: 'plan.approaches.QUALITATIVE',
  MORE: 'plan.directions.MORE',
  LESS: 'plan.directions.LESS',
  KEEP: 'plan.directions.KEEP',
  CUMULATIVE: 'plan.patterns.CUMULATIVE',
  POSITION: 'plan.patterns.POSITION',
  PUBLISHED: 'plan.patterns.PUBLISHED',
  DIRECT: 'plan.ties.ways.DIRECT',
  NON_DIRECT: 'plan.ties.ways.NON_DIRECT',
};

/** One field of two drafts side by side; the lines that only one of them has are marked and say so. */
export function ConflictField({ field, schema, mine, theirs, theirsTitle, plans, onTake }: ConflictFieldProps) {
  const t = useText();
  const say = useSay();
  const plan = plans.at(-1);
  const named = new Map(plan && indicatorsOf(plan).map(({ indicator: { key, text } }) => [key, text]));
  const wordOf = (part: string, value: string) => {
    if (part === 'indicator') return [numberOf(value), named.get(value)].filter(Boolean).join(' ');
    if (part === 'unmeasured') return t('actuals.notMeasured');
    const rating = asRating(value);
    const response = responseKey(value);
    const code = codes[value];
    return rating !== undefined
      ? say(ratingScale[rating].label)
      : response !== undefined
        ? t(`responses.${response}.label`)
        : code !== undefined
          ? t(code)
          : value;
  };
  const lines = { mine: linesOf(field, mine, wordOf), theirs: linesOf(field, theirs, wordOf) };
  const isText = typeOf(schema) === 'string' && schema.enum === undefined;
  return (
    <Box role="group" aria-label={schema.label ? say(schema.label) : field}>
      <Box sx={{ fontWeight: 650, mb: 1 }}>{schema.label ? say(schema.label) : field}</Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } }}>
        <Text title={t('conflict.mine')} lines={lines.mine} others={lines.theirs} />
        <Text title={theirsTitle} lines={lines.theirs} others={lines.mine} />
      </Box>
      {onTake !== undefined && theirs !== undefined && (
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2, justifyContent: { sm: 'flex-end' } }}>
          <Button size="small" onClick={() => onTake(theirs)}>
            {t('conflict.takeField')}
          </Button>
          {isText && mine !== undefined && (
            <Button size="small" onClick={() => onTake(`${String(mine)}\n\n${String(theirs)}`)}>
              {t('conflict.addField')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}

interface TextProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly others: readonly string[];
}

function Text({ title, lines, others }: TextProps) {
  const t = useText();
  return (
    <Box sx={{ backgroundColor: token('card'), borderRadius: `${radius.control}px`, p: 3, minWidth: 0 }}>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mb: 1 }}>{title}</Box>
      {lines.length === 0 && <Box sx={{ color: token('ink3') }}>{t('answers.none')}</Box>}
      {lines.map((line, index) =>
        others.includes(line) ? (
          <Box key={index} sx={{ whiteSpace: 'pre-wrap' }}>
            {line}
          </Box>
        ) : (
          <Box
            key={index}
            component="mark"
            sx={{
              display: 'block',
              whiteSpace: 'pre-wrap',
              color: 'inherit',
              backgroundColor: 'transparent',
              borderLeft: `3px solid ${token('wait')}`,
              pl: 2,
              mb: 1,
            }}
          >
            {line}
          </Box>
        ),
      )}
    </Box>
  );
}
