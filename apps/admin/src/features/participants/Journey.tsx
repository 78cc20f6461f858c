import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { token, type TokenName } from '../../kit/theme/tokens';
import { inOrderOfOpening } from './journeyOrder';
import { JourneyStep } from './JourneyStep';

type State = ParticipantDetail['runs'][number]['state'];

const marks: Readonly<
  Record<State, { readonly ground: TokenName; readonly ink: TokenName; readonly edge: TokenName; readonly sign?: string }>
> = {
  done: { ground: 'sea', ink: 'onSea', edge: 'sea', sign: '✓' },
  open: { ground: 'card', ink: 'clove', edge: 'clove', sign: '' },
  blocked: { ground: 'cloveSoft', ink: 'clove', edge: 'clove', sign: '!' },
  scheduled: { ground: 'h1', ink: 'sea', edge: 'h1' },
  skipped: { ground: 'h1', ink: 'ink2', edge: 'h1', sign: '–' },
  cancelled: { ground: 'h1', ink: 'ink2', edge: 'h1', sign: '–' },
};

/** Done, and not agreed: no tick may say otherwise. */
const disagreed: (typeof marks)[State] = { ground: 'cloveSoft', ink: 'clove', edge: 'clove', sign: '≠' };

/** Done, but the last answer never came. */
const silent: (typeof marks)[State] = { ground: 'card', ink: 'sea', edge: 'sea', sign: '⋯' };

function markOf({ state, rating, isSilent }: ParticipantDetail['runs'][number]): (typeof marks)[State] {
  if (rating?.response === 'DISAGREE') return disagreed;
  return isSilent ? silent : marks[state];
}

/** All steps of the year in words, in the order they open; the sign beside each only repeats them. */
export function Journey({ document }: { readonly document: ParticipantDetail }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {inOrderOfOpening(document.runs).map((run, index) => {
        const mark = markOf(run);
        return (
          <Box
            key={`${run.step}/${run.occasion}`}
            component="li"
            sx={{
              position: 'relative',
              pl: '38px',
              pb: 5,
              '&:last-child': { pb: 0, '&::before': { display: 'none' } },
              '&::before': {
                content: '""',
                position: 'absolute',
                left: '12px',
                top: '26px',
                bottom: 0,
                width: '2px',
                backgroundColor: token('line'),
              },
            }}
          >
            <Box
              aria-hidden="true"
              sx={{
                position: 'absolute',
                left: 0,
                top: 0,
                width: 26,
                height: 26,
                borderRadius: '50%',
                display: 'grid',
                placeItems: 'center',
                fontSize: '0.75rem',
                fontWeight: 700,
                color: token(mark.ink),
                backgroundColor: token(mark.ground),
                border: `3px solid ${token(mark.edge)}`,
              }}
            >
              {mark.sign ?? index + 1}
            </Box>
            <JourneyStep run={run} document={document} />
          </Box>
        );
      })}
    </Box>
  );
}
