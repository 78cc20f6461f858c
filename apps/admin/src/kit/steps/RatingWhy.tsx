import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { DocumentRating } from '@siklus/contracts/ratings';
import { predicateOf, predicateScale, ratings, ratingScale } from '@siklus/domain';
import { useId, useState } from 'react';
import { useSay, useText } from '../words/text';
import { chosenByForce, forFingers, radius, token } from '../theme/tokens';
import { Chip } from '../ui/Chip';
import { ReadOut } from '../ui/ReadOut';
import { useDoer } from './useDoer';
import { predicateWord, scaleWord } from './words';

interface RatingWhyProps {
  readonly rating: Pick<DocumentRating, 'result' | 'behaviour' | 'predicate' | 'response' | 'note'>;
  /** The step that it ends, where several stand on one page. */
  readonly of?: string;
}

/** The predicate with its two ratings and what the employee answered, and on request the table that leads from them to it. */
export function RatingWhy({ rating: { result, behaviour, predicate, response, note }, of }: RatingWhyProps) {
  const t = useText();
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ fontSize: '0.8125rem', color: token('ink2'), '&::first-letter': { textTransform: 'uppercase' } }}>
      {t('task.rated', {
        result: scaleWord(result, say),
        behaviour: scaleWord(behaviour, say),
        predicate: predicateWord(predicate, say),
      })}{' '}
      ·{' '}
      <ButtonBase
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
        aria-controls={id}
        sx={{
          font: 'inherit',
          color: token('sea'),
          textDecoration: 'underline',
          textUnderlineOffset: 3,
          // As high as a finger needs, and the lines of the sentence as near as before.
          '@media (pointer: coarse)': { ...forFingers['@media (pointer: coarse)'], my: '-12px' },
        }}
      >
        {t('why.ask')}
        {of !== undefined && <ReadOut>{` ${of}`}</ReadOut>}
      </ButtonBase>
      {response === 'DISAGREE' && <Disagreement note={note} />}
      {isOpen && (
        <Box
          id={id}
          role="region"
          aria-label={t('why.table')}
          tabIndex={0}
          sx={{ mt: 2, p: 3, border: `1px solid ${token('line')}`, borderRadius: `${radius.control}px`, overflowX: 'auto' }}
        >
          <Box sx={{ mb: 2 }}>
            {t('why.rule', {
              result: scaleWord(result, say),
              behaviour: scaleWord(behaviour, say),
              predicate: predicateWord(predicate, say),
            })}
          </Box>
          <Box
            component="table"
            sx={{
              borderCollapse: 'separate',
              borderSpacing: '2px',
              width: '100%',
              '& th': { fontWeight: 600, fontSize: '0.75rem', textAlign: 'left', p: 1.5 },
              '& td': {
                p: 1.5,
                borderRadius: '4px',
                backgroundColor: token('h1'),
                fontSize: '0.75rem',
                textAlign: 'center',
                color: token('ink'),
              },
              // On a phone the name of a row stands above its cells: beside them the third column would lie beyond the edge.
              '@media (max-width: 599.95px)': {
                '&, & thead, & tbody, & caption': { display: 'block' },
                '& tr': { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '2px' },
                '& thead td': { display: 'none' },
                '& th, & td': { px: 1, overflowWrap: 'anywhere' },
                '& tbody th': { gridColumn: '1 / -1', pb: 0.5 },
              },
            }}
          >
            <caption style={{ textAlign: 'left', paddingBottom: 4 }}>{t('why.table')}</caption>
            <thead>
              <tr>
                <td aria-hidden="true" style={{ background: 'none' }} />
                {ratings.map((each) => (
                  <th key={each} scope="col">
                    {say(ratingScale[each].label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ratings.map((row) => (
                <tr key={row}>
                  <th scope="row">{say(ratingScale[row].label)}</th>
                  {ratings.map((column) => {
                    const isThis = row === result && column === behaviour;
                    return (
                      <Box
                        key={column}
                        component="td"
                        {...(isThis ? { 'aria-current': 'true' as const } : {})}
                        sx={
                          isThis
                            ? { '&&': { backgroundColor: token('sea'), color: token('onSea'), fontWeight: 700, ...chosenByForce } }
                            : {}
                        }
                      >
                        {say(predicateScale[predicateOf(row, column)].label)}
                      </Box>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </Box>
        </Box>
      )}
    </Box>
  );
}

/** Who gave a rating, as he was called then, with his post and on whose behalf. */
export function RatedBy({ rating: { by, onBehalfOf } }: { readonly rating: Pick<DocumentRating, 'by' | 'onBehalfOf'> }) {
  const t = useText();
  const doer = useDoer();
  return <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{t('task.ratedBy', { who: doer(by, onBehalfOf) })}</Box>;
}

/** Stands wherever the rating stands: whoever reads the one reads the other. */
export function Disagreement({ note }: Pick<DocumentRating, 'note'>) {
  const t = useText();
  return (
    <Box sx={{ mt: 1 }}>
      <Chip tone="late">{t('responses.disagreed')}</Chip>
      {note !== null && <Box sx={{ mt: 1, whiteSpace: 'pre-wrap', color: token('ink') }}>{t('responses.because', { note })}</Box>}
    </Box>
  );
}
