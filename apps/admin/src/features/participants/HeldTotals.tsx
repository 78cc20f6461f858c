import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { Panel } from '../../kit/ui/Panel';
import { heldDays } from './heldDays';
import { useHolderName } from './useHolderName';

/** Who has had the document how many days this year, over all steps. */
export function HeldTotals({ document }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const holderName = useHolderName();
  const held = heldDays(document);
  if (held.length === 0) return null;
  const most = held[0]?.days ?? 1;
  return (
    <Panel title={t('document.heldTitle')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, fontSize: '0.875rem' }}>
        {held.map(({ key, kind, days, ...holder }) => {
          const who = holderName({ kind, ...holder });
          const words = t('document.days', { smart_count: days });
          return (
            <li key={key}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 3, mb: 1 }}>
                <span>{who}</span>
                <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
                  {words}
                </Box>
              </Box>
              <Bar
                height={8}
                total={most}
                label={`${who}: ${words}`}
                shares={[{ key: 'held', value: days, colour: kind === 'employee' ? 'h4' : 'clove' }]}
              />
            </li>
          );
        })}
      </Box>
      <Box sx={{ mt: 3, fontSize: '0.78125rem', color: token('ink3') }}>{t('document.heldHint')}</Box>
    </Panel>
  );
}
