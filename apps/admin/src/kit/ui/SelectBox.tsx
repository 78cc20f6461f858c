import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useText } from '../words/text';
import { Field, type FieldWords } from './Field';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectBoxProps extends FieldWords {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** The first line, for "none" or "all"; without it a value is always chosen. */
  readonly empty?: string;
}

/**
 * A choice of a few. The device's own list: quick on a phone, known to every screen reader. What was chosen and is not offered now has a
 * line of its own: otherwise the first line would stand there as if it were chosen, and could not be.
 */
export function SelectBox({ value, options, onChange, empty, ...words }: SelectBoxProps) {
  const t = useText();
  const isOffered = value === '' || options.some((option) => option.value === value);
  return (
    <Field {...words}>
      {(ids) => (
        <NativeSelect
          fullWidth
          value={value}
          error={words.error !== undefined}
          input={
            <OutlinedInput
              sx={{
                '& .MuiNativeSelect-icon': { right: 8 },
                '&& .MuiNativeSelect-select.MuiInputBase-input': { pr: 9, textOverflow: 'ellipsis' },
              }}
            />
          }
          inputProps={{ ...ids, ...(words.required ? { 'aria-required': true } : {}) }}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {!isOffered && <option value={value}>{t('ui.notOffered')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
