import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { FieldWords } from './Field';
import { numberOf } from './number';
import { TextBox } from './TextBox';

interface NumberBoxProps extends FieldWords {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A number. What is typed stays as typed until it is left, so that a half-written number is not torn away. */
export function NumberBox({ value, onChange, placeholder, disabled = false, ...words }: NumberBoxProps) {
  const [language] = useLocaleState();
  const shown =
    value === undefined
      ? ''
      : value.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', { useGrouping: false, maximumFractionDigits: 6 });
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextBox
      {...words}
      disabled={disabled}
      value={typed ?? shown}
      inputProps={{ inputMode: 'decimal', placeholder, onBlur: () => numberOf(typed ?? '') !== undefined && setTyped(null) }}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
    />
  );
}
