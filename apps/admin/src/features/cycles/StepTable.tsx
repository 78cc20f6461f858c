import Box from '@mui/material/Box';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Cycle } from '@siklus/contracts/cycles';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { linkForFingers, token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Link } from '../../kit/ui/Link';
import { Swatch } from '../../kit/ui/Swatch';
import { boardLinks, type BoardLinks } from './board-links';
import { sharesOf, shownStates, slowestUnit, stepColours, type StepProgress, type StepState } from './pace';

interface StepTableProps {
  readonly cycle: Cycle;
  readonly progress: Progress;
}

/** One row per step: the bar against its plan, and beside it the same numbers, each a way to its people. */
export function StepTable({ cycle, progress }: StepTableProps) {
  const words = useStateWords();
  const t = useText();
  const states = shownStates(progress.steps);
  return (
    <>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: '0.875rem',
          '& th': { fontWeight: 600, fontSize: '0.78125rem', color: token('ink2'), textAlign: 'left', pb: 2, pr: 2 },
          '& td, & tbody th': { py: 1.75, pr: 2, verticalAlign: 'middle' },
          '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
          // The heading says it where there is one.
          '& .label': { display: 'none' },
          // On a phone each step becomes a small block: its name, the bar below, the numbers last.
          [`@media (max-width: 720px)`]: {
            '& thead': { position: 'absolute', clipPath: 'inset(50%)' },
            '& tr': {
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'baseline',
              columnGap: 3,
              borderTop: `1px solid ${token('line')}`,
              py: 2,
            },
            '& tbody th': { flex: '1 1 100%', py: 0 },
            '& td': { py: 1, pr: 0 },
            '& td.bar': { flex: '1 1 100%' },
            '& td.number': { textAlign: 'left' },
            '& td.none': { display: 'none' },
            '& .label': { display: 'inline', color: token('ink3'), fontSize: '0.75rem' },
          },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('board.step')}</th>
            <th scope="col">{t('board.standing')}</th>
            {states.map((state) => (
              <th key={state} scope="col" className="number">
                <Swatch colour={stepColours[state]} /> {words(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {progress.steps.map((step, at) => (
            <StepRow
              key={`${step.step}/${step.occasion}`}
              links={boardLinks(cycle)}
              states={states}
              step={step}
              slowest={slowestUnit(progress, at)?.name}
            />
          ))}
        </tbody>
      </Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 2 }}>{t('board.planMark')}</Box>
    </>
  );
}

/** A step that was cut off by the closing has the words of its document. */
function useStateWords(): (state: StepState) => string {
  const t = useText();
  return (state) => (state === 'unfinished' ? t('participants.states.unfinished') : t(`runStates.${state}`));
}

interface StepRowProps {
  readonly states: readonly StepState[];
  readonly links: BoardLinks;
  readonly step: StepProgress;
  readonly slowest: string | undefined;
}

function StepRow({ links, states, step, slowest }: StepRowProps) {
  const wordsOf = useStateWords();
  const t = useText();
  const say = useSay();
  const { number, day } = useFormat();
  const { planned } = step;
  const isAhead = planned === null;
  const name = say(step.label);
  const words = states.map((state) => `${number(step[state])} ${wordsOf(state)}`).join(', ');
  return (
    <tr>
      <Box
        component="th"
        scope="row"
        sx={{
          fontWeight: step.open > 0 ? 700 : 400,
          fontSize: '0.875rem !important',
          color: `${token(isAhead ? 'ink3' : 'ink')} !important`,
        }}
      >
        {name}
        <Box component="span" sx={hint}>
          {isAhead
            ? t('board.opensOn', { day: day(step.opensOn, 'short') })
            : step.firstDueOn === step.dueOn
              ? t('board.dueOn', { day: day(step.dueOn, 'short') })
              : t('board.dueBetween', { first: day(step.firstDueOn, 'short'), last: day(step.dueOn, 'short') })}
        </Box>
        {!isAhead && slowest !== undefined && (
          <Box component="span" sx={hint}>
            {t('board.slowestIs', { unit: slowest })}
          </Box>
        )}
      </Box>
      <Box component="td" className="bar" sx={{ width: '26%', minWidth: 150 }}>
        <Bar
          shares={sharesOf(step).map((share) => ({ ...share, to: links.inState(step, share.key) }))}
          plan={planned !== null && planned < 1 ? planned : undefined}
          label={`${name}: ${words}`}
        />
      </Box>
      {states.map((state) => (
        <td key={state} className={step[state] === 0 ? 'number none' : 'number'}>
          <span className="label">
            <Swatch colour={stepColours[state]} /> {wordsOf(state)}{' '}
          </span>
          {step[state] === 0 ? (
            <Box component="span" sx={{ color: token('ink3') }}>
              0
            </Box>
          ) : (
            <Link
              quiet
              to={links.inState(step, state)}
              count={step[state]}
              label={`${number(step[state])} ${wordsOf(state)}, ${name}`}
              sx={{ ...linkForFingers, ...(state === 'blocked' || state === 'unfinished' ? { color: token(stepColours[state]) } : {}) }}
            >
              {number(step[state])}
            </Link>
          )}
        </td>
      ))}
    </tr>
  );
}

const hint = { display: 'block', fontWeight: 400, fontSize: '0.75rem', color: token('ink3') } as const;
