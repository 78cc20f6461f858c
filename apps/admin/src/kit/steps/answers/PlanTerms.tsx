import Box from '@mui/material/Box';
import { annexLists, annexNames, type Annex, type PerformancePlan } from '@siklus/domain';
import { token } from '../../theme/tokens';
import { useSay, useText } from '../../words/text';
import type { ComponentProps } from 'react';
import { CoreValues } from './CoreValues';

interface PlanTermsProps extends Pick<ComponentProps<typeof CoreValues>, 'below' | 'told'> {
  readonly plan: Omit<PerformancePlan, 'results'>;
}

/** What a plan says beside its results: the approach, what is expected of behaviour, and the annex; `below` and `told` are of values. */
export function PlanTerms({ plan: { approach, expectations, annex }, ...ofValues }: PlanTermsProps) {
  const t = useText();
  return (
    <Box sx={{ mt: 4, pt: 3, borderTop: `1px solid ${token('line')}` }}>
      <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('plan.approachIs', { approach: t(`plan.approaches.${approach}`) })}</Box>
      <Box component="h3" sx={{ m: 0, mt: 4, mb: 2, fontSize: '0.9375rem' }}>
        {t('plan.behaviour')}
      </Box>
      <CoreValues expectations={expectations} {...ofValues} />
      <Box component="h3" sx={{ m: 0, mt: 4, mb: 2, fontSize: '0.9375rem' }}>
        {t('plan.annex')}
      </Box>
      <AnnexView annex={annex} />
    </Box>
  );
}

/** The three lists of an annex. */
export function AnnexView({ annex }: { readonly annex: Annex }) {
  const say = useSay();
  return annexLists.map((list) => (
    <Box key={list} sx={{ mb: 2, fontSize: '0.875rem' }}>
      <Box sx={{ fontWeight: 600 }}>{say(annexNames[list])}</Box>
      <Box component="ul" sx={{ m: 0, pl: 5, color: token('ink2') }}>
        {annex[list].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </Box>
    </Box>
  ));
}
