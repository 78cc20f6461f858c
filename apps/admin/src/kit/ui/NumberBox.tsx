import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { useText } from '../words/text';
import type { FieldWords } from './Field';
import { typedNumber, type TypedNumber } from './number';
import { TextBox } from './TextBox';

interface NumberBoxProps extends FieldWords {
  readonly value: TypedNumber;
  readonly onChange: (value: TypedNumber) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A number. What is typed stays as typed until it is left, so that a half-written number is not torn away; what is none is told then. */
export function NumberBox({ value, onChange, placeholder, disabled = false, error, ...words }: NumberBoxProps) {
  const t = useText();
  const [language] = useLocaleState();
  const shown =
    typeof value === 'number'
      ? value.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', { useGrouping: false, maximumFractionDigits: 6 })
      : (value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextBox
      {...words}
      error={typed === null && typeof value === 'string' ? t('ui.noNumber') : error}
      disabled={disabled}
      value={typed ?? shown}
      inputProps={{ inputMode: 'decimal', placeholder, onBlur: () => setTyped(null) }}
      onChange={(text) => {
        setTyped(text);
        onChange(typedNumber(text));
      }}
    />
  );
}
