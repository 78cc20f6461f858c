import Box from '@mui/material/Box';
import { predicateOf, predicateScale, type Predicate } from '@siklus/domain';
import { useSay, useText } from '../words/text';
import { radius, token } from '../theme/tokens';
import { asRating } from './asRating';

/** The predicate that answers with both ratings lead to; undefined while one is open. */
export function predicateIn({ result, behaviour }: Readonly<Record<string, unknown>>): Predicate | undefined {
  const [ofResult, ofBehaviour] = [asRating(result), asRating(behaviour)];
  return ofResult && ofBehaviour && predicateOf(ofResult, ofBehaviour);
}

/** The predicate as the two ratings are chosen: the rule is a table, so nobody waits for the server to learn it. */
export function PredicateHint({ result, behaviour }: { readonly result: unknown; readonly behaviour: unknown }) {
  const t = useText();
  const say = useSay();
  const predicate = predicateIn({ result, behaviour });
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
