import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { Field, type FieldWords } from './Field';

interface TextBoxProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'password' | 'search';
  /** Lines shown at first; more than one makes it grow with the text. */
  readonly lines?: number;
  /** Begins as one line and grows with the text: for what is often longer than a phone is wide. */
  readonly grows?: boolean;
  readonly inputProps?: OutlinedInputProps['inputProps'];
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** What stands at the end of the line: a button that helps to fill it. */
  readonly end?: ReactNode;
}

/** A text or number with its label. */
export function TextBox({
  value,
  onChange,
  type = 'text',
  lines = 1,
  grows = false,
  inputProps,
  autoComplete,
  autoFocus = false,
  disabled = false,
  end,
  ...words
}: TextBoxProps) {
  return (
    <Field {...words}>
      {({ id, ...aria }) => (
        <OutlinedInput
          id={id}
          fullWidth
          type={type}
          value={value}
          disabled={disabled}
          autoFocus={autoFocus}
          autoComplete={autoComplete ?? 'off'}
          error={words.error !== undefined}
          {...(lines > 1 || grows ? { multiline: true, minRows: lines, maxRows: 16, sx: growing } : {})}
          {...(end === undefined ? {} : { endAdornment: end, sx: { pr: 0 } })}
          onChange={(event) => onChange(event.target.value)}
          inputProps={{ ...inputProps, ...aria, ...(words.required ? { 'aria-required': true } : {}) }}
        />
      )}
    </Field>
  );
}

/** As high with one line as every box beside it. */
const growing = { padding: '9px 12px', '& textarea': { padding: 0, lineHeight: '1.375rem' } } as const;
