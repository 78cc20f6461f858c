import Box from '@mui/material/Box';
import { coreValues, type CoreValue, type Expectations } from '@siklus/domain';
import { useState } from 'react';
import { GroupHeading } from '../../forms/GroupHeading';
import type { InputProps } from '../../forms/input-props';
import { token } from '../../theme/tokens';
import { TextBox } from '../../ui/TextBox';
import { useSay, useText } from '../../words/text';
import { Conduct } from '../answers/CoreValues';

/** The seven core values with their statements, each with room for what the superior expects in particular. */
export function ExpectationsInput({ source, label, hint, value, errors, onChange }: InputProps) {
  const written = (value ?? {}) as Expectations;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <GroupHeading source={source} label={label} hint={hint} errors={errors} />
      {coreValues.map((core) => (
        <Expectation
          key={core.code}
          source={`${source}.${core.code}`}
          core={core}
          text={written[core.code] ?? ''}
          error={errors[`${source}.${core.code}`]}
          onChange={(text) => onChange(withExpectation(written, core.code, text))}
        />
      ))}
    </Box>
  );
}

interface ExpectationProps {
  readonly source: string;
  readonly core: CoreValue;
  readonly text: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function Expectation({ source, core: { label, conduct }, text, error, onChange }: ExpectationProps) {
  const t = useText();
  const say = useSay();
  // Who empties the box goes on writing in it, so it does not close by itself.
  const [isOpen, setOpen] = useState(text !== '');
  return (
    <Box
      component="details"
      data-source={source}
      open={isOpen || error !== undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ py: 1.5, borderTop: `1px solid ${token('line')}`, fontSize: '0.875rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, minHeight: 24 }}>
        {say(label)}
      </Box>
      <Conduct conduct={conduct} />
      <Box sx={{ mt: 2 }}>
        <TextBox
          label={t('plan.expectationOf', { value: say(label) })}
          error={error}
          value={text}
          lines={2}
          onChange={onChange}
          inputProps={{ maxLength: 1000 }}
        />
      </Box>
    </Box>
  );
}

/** With what is expected of a value; nothing is kept where nothing is written. */
function withExpectation(written: Expectations, code: string, text: string): Expectations {
  const { [code]: _before, ...others } = written;
  return text === '' ? others : { ...others, [code]: text };
}
