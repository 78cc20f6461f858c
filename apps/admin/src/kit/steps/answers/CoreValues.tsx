import Box from '@mui/material/Box';
import { coreValues, type CoreValue, type Expectations } from '@siklus/domain';
import type { ReactNode } from 'react';
import { token } from '../../theme/tokens';
import { useSay, useText } from '../../words/text';

interface CoreValuesProps {
  readonly expectations?: Expectations | undefined;
  /** What is told of a value, by its code; those that are told of stand open. */
  readonly below?: ((code: string) => ReactNode) | undefined;
  readonly told?: readonly string[];
}

/** The seven core values, each opening to the conduct that shows it, with what the superior expects in particular. */
export function CoreValues({ expectations = {}, below, told = [] }: CoreValuesProps) {
  const say = useSay();
  const t = useText();
  return coreValues.map(({ code, label, conduct }) => (
    <Box
      key={code}
      component="details"
      open={told.includes(code)}
      sx={{ py: 1.5, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {say(label)}
        </Box>
        {expectations[code] !== undefined && (
          <Box component="span" sx={{ display: 'block', color: token('ink2'), whiteSpace: 'pre-wrap' }}>
            {t('plan.expected', { what: expectations[code] })}
          </Box>
        )}
      </Box>
      <Conduct conduct={conduct} />
      {below?.(code)}
    </Box>
  ));
}

/** What somebody does in whom a core value shows. */
export function Conduct({ conduct }: Pick<CoreValue, 'conduct'>) {
  const say = useSay();
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, color: token('ink2') }}>
      {conduct.map((each) => (
        <li key={each.id}>{say(each)}</li>
      ))}
    </Box>
  );
}
