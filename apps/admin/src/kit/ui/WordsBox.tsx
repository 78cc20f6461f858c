import { useState } from 'react';
import type { FieldWords } from './Field';
import { TextBox } from './TextBox';

interface WordsBoxProps extends FieldWords {
  readonly value: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** Words separated by commas. */
export function WordsBox({ value, onChange, ...words }: WordsBoxProps) {
  // What is typed keeps its commas and spaces while it is being typed.
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <TextBox
      {...words}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(wordsIn(text));
      }}
    />
  );
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
