import { WordsBox } from '../ui/WordsBox';
import type { InputProps } from './input-props';

/** A list of words, typed with commas between them. */
export function WordsInput({ source, label, hint, required, value, onChange, errors }: InputProps) {
  const words = Array.isArray(value) ? (value as readonly string[]) : [];
  return <WordsBox label={label} hint={hint} error={errors[source]} required={required} value={words} onChange={onChange} />;
}
