import Box from '@mui/material/Box';
import { coreValues, type Expectations } from '@siklus/domain';
import type { InputProps } from '../../forms/input-props';
import { token } from '../../theme/tokens';
import { TextBox } from '../../ui/TextBox';
import { useSay } from '../../words/text';
import { Conduct } from '../answers/CoreValues';

/** The seven core values with their statements, each with room for what the superior expects in particular. */
export function ExpectationsInput({ source, label, value, errors, onChange }: InputProps) {
  const say = useSay();
  const written = (value ?? {}) as Expectations;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ fontWeight: 650 }}>{label}</Box>
      {coreValues.map(({ code, label: name, conduct }) => (
        <Box
          key={code}
          component="details"
          open={written[code] !== undefined || errors[`${source}.${code}`] !== undefined}
          sx={{ py: 1.5, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}
        >
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 24 }}>
            {say(name)}
          </Box>
          <Conduct conduct={conduct} />
          <Box sx={{ mt: 2 }}>
            <TextBox
              label={say(name)}
              error={errors[`${source}.${code}`]}
              value={written[code] ?? ''}
              lines={2}
              onChange={(text) => onChange(withExpectation(written, code, text))}
              inputProps={{ maxLength: 1000 }}
            />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** With what is expected of a value; nothing is kept where nothing is written. */
function withExpectation(written: Expectations, code: string, text: string): Expectations {
  const { [code]: _before, ...others } = written;
  return text === '' ? others : { ...others, [code]: text };
}
