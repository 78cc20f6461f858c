import Box from '@mui/material/Box';
import type { DocumentTies } from '@siklus/contracts/ties';
import { numberOf, type Zone } from '@siklus/domain';
import { ExpectedWords } from '../../kit/steps/answers/ExpectedWords';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';

/** For everybody who reads the document: what the superior expects of its employee for which of his results, and what became of it. */
export function ExpectedPanel({ expected, zone }: { readonly expected: DocumentTies['expected']; readonly zone: Zone }) {
  const t = useText();
  if (expected.length === 0) return null;
  return (
    <Panel title={t('plan.expectedResult.panel')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {expected.map(({ title, uptake, document: _head, ...each }) => (
          <Box component="li" key={each.key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{`${numberOf(each.key)} ${title}`}</Box>
            <ExpectedWords expected={each} uptake={uptake} zone={zone} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
