import Box from '@mui/material/Box';
import type { Remark, RemarkAnswer } from '@siklus/contracts/remarks';
import type { Zone } from '@siklus/domain';
import type { ReactNode } from 'react';
import { token } from '../../theme/tokens';
import { useFormat } from '../../words/format';
import { useInNameOf } from '../../words/useInNameOf';
import { useText } from '../../words/text';

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  readonly zone: Zone;
  /** What the reader can do with the words or the answer. */
  readonly actions?: (words: Pick<Remark, 'id' | 'text' | 'may'>) => ReactNode;
}

/** The feedback on one part of a document, oldest first, each with the employee's answer. */
export function RemarkList({ remarks, zone, actions }: RemarkListProps) {
  const t = useText();
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', mt: 2, fontSize: '0.875rem', '&:empty': { display: 'none' } }}
    >
      {remarks.map((remark) => (
        <Box key={remark.id} sx={{ pl: 3, borderLeft: `2px solid ${token('sea')}` }}>
          <Words said={remark} version={remark.planVersion} zone={zone} />
          {actions?.(remark)}
          {remark.answer !== null && (
            <Box sx={{ mt: 2, pl: 3, borderLeft: `2px solid ${token('h3')}` }}>
              <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t('remarks.answered')}</Box>
              <Words said={remark.answer} zone={zone} />
              {actions?.(remark.answer)}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Words({ said, version, zone }: { readonly said: Omit<RemarkAnswer, 'may'>; readonly version?: number; readonly zone: Zone }) {
  const t = useText();
  const { dayOf } = useFormat();
  const by = useInNameOf();
  const { text, byName, byPost, forName, at, correctedAt, readAt } = said;
  const about = [
    by([byName, byPost], forName),
    dayOf(at, zone),
    version !== undefined && t('remarks.onVersion', { version }),
    correctedAt !== null && t('remarks.corrected'),
    readAt === null && t('remarks.unread'),
  ];
  return (
    <>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{about.filter(Boolean).join(' · ')}</Box>
    </>
  );
}
