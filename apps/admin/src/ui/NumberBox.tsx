import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { FieldWords } from './Field';
import { TextBox } from './TextBox';

interface NumberBoxProps extends FieldWords {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** Reads a number as people type it here: `1.250,5`, `1250,5` and `1250.5` are the same; undefined when it is none. */
export function numberOf(typed: string): number | undefined {
  const text = typed.replace(/\s/g, '');
  if (text === '') return undefined;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const plain = grouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A number. What is typed stays as typed until it is left, so that a half-written number is not torn away. */
export function NumberBox({ value, onChange, placeholder, disabled = false, ...words }: NumberBoxProps) {
  const [language] = useLocaleState();
  const shown = value === undefined ? '' : value.toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', { useGrouping: false, maximumFractionDigits: 6 });
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
