/** What a box for a number holds: what was typed as long as it is none, so that nothing is lost and nobody takes it for "no number". */
export type TypedNumber = number | string | undefined;

/** What was typed, as a number where it is one. */
export function typedNumber(text: string): TypedNumber {
  return text.trim() === '' ? undefined : (numberOf(text) ?? text);
}

/** Reads a number as people type it here: `1.250,5`, `1250,5` and `1250.5` are the same; undefined when it is none. */
export function numberOf(typed: string): number | undefined {
  const text = typed.replace(/\s/g, '');
  if (text === '') return undefined;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const plain = grouped ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
