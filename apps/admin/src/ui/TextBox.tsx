import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useFormat } from '../i18n/format';
import { Field, type FieldWords } from './Field';

interface TextBoxProps extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'date' | 'password' | 'search';
  /** Lines shown at first; more than one makes it grow with the text. */
  readonly lines?: number;
  readonly inputProps?: OutlinedInputProps['inputProps'];
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** A text, number or day with its label. A day is also said in words: the browser writes it in its own language, not in the panel's. */
export function TextBox({ value, onChange, type = 'text', lines = 1, inputProps, autoComplete, autoFocus = false, disabled = false, ...words }: TextBoxProps) {
  const { day } = useFormat();
  const inWords = type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : undefined;
  const hint = [inWords, words.hint].filter(Boolean).join('. ');
  return (
    <Field {...words} hint={hint === '' ? undefined : hint}>
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
          {...(lines > 1 ? { multiline: true, minRows: lines, maxRows: 16, sx: { padding: '9px 12px', '& textarea': { padding: 0 } } } : {})}
          onChange={(event) => onChange(event.target.value)}
          inputProps={{ ...inputProps, ...aria, ...(words.required ? { 'aria-required': true } : {}) }}
        />
      )}
    </Field>
  );
}
