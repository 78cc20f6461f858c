import Box from '@mui/material/Box';
import { predicateOf, predicateScale, ratings, type Rating } from '@siklus/domain';
import { useSay, useText } from '../words/text';
import { radius, token } from '../theme/tokens';

export function asRating(value: unknown): Rating | undefined {
  return ratings.find((rating) => rating === value);
}

/** The predicate as the two ratings are chosen: the rule is a table, so nobody waits for the server to learn it. */
export function PredicateHint({ result, behaviour }: { readonly result: unknown; readonly behaviour: unknown }) {
  const t = useText();
  const say = useSay();
  const ratedResult = asRating(result);
  const ratedBehaviour = asRating(behaviour);
  const predicate = ratedResult && ratedBehaviour && predicateOf(ratedResult, ratedBehaviour);
  return (
    <Box
      role="status"
      sx={{ mt: 3, px: 3.5, py: 3, borderRadius: `${radius.control}px`, backgroundColor: token('seaSoft'), color: token('sea') }}
    >
      <Box sx={{ fontSize: '0.78125rem' }}>{t('ratings.predicate')}</Box>
      <Box sx={{ fontSize: predicate ? '1.125rem' : '0.875rem', fontWeight: predicate ? 700 : 400 }}>
        {predicate ? say(predicateScale[predicate].label) : t('ratings.predicateOpen')}
      </Box>
    </Box>
  );
}
