import { token } from '../../kit/theme/tokens';

/** How the tables of a survey look: names left, numbers right, a bar below each name. */
export const figuresTable = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th': { textAlign: 'left', fontWeight: 400, verticalAlign: 'top', py: 2, pr: 2 },
  '& thead th': { color: token('ink3'), fontSize: '0.78125rem', verticalAlign: 'bottom', pt: 0 },
  '& td': { textAlign: 'right', verticalAlign: 'top', py: 2, pl: 2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& thead th:not(:first-of-type)': { textAlign: 'right', pr: 0, pl: 2 },
  '& tbody tr': { borderTop: `1px solid ${token('line')}` },
} as const;
