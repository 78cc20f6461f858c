import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';

const known = [
  'supervisor',
  'higherOfficial',
  'deputy',
  'holder',
  'administrator',
  'unit-administrator',
  'auditor',
  'training-office',
  'teamLead',
] as const;

/** Who else read the document or its trail, as what, and when: the employee has a right to know. */
export function VisitsPanel({ document: { visits, zone } }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const { moment } = useFormat();
  return (
    <Panel title={t('visits.title')}>
      {visits.length === 0 && <Box sx={{ fontSize: '0.875rem', color: token('ink2') }}>{t('visits.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, fontSize: '0.875rem' }}>
        {visits.map(({ name, kind, visitedAs, at }) => {
          const as = known.find((each) => each === visitedAs);
          return (
            <li key={`${name}/${kind}/${at}`}>
              <Box sx={{ fontWeight: 600 }}>{as === undefined ? name : t('visits.who', { name, as: t(`visits.as.${as}`) })}</Box>
              <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{`${t(`visits.kinds.${kind}`)} · ${moment(at, zone)}`}</Box>
            </li>
          );
        })}
      </Box>
      <Box sx={{ mt: 3, fontSize: '0.78125rem', color: token('ink3') }}>{t('visits.hint')}</Box>
    </Panel>
  );
}
