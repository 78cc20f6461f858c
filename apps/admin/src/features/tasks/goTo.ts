/** Brings the input of a form source into view: the innermost drawn part that holds it. */
export function goTo(source: string): void {
  const parts = source.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const part = document.querySelector(`[data-source="${CSS.escape(parts.slice(0, length).join('.'))}"]`);
    if (part === null) continue;
    const input =
      part.querySelector<HTMLElement>('[aria-invalid="true"], input:checked') ??
      part.querySelector<HTMLElement>('input, textarea, select') ??
      part.querySelector<HTMLElement>('button');
    part.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
    return;
  }
}

/** The field of the form that has the focus. */
export function focusedField(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-source]')?.dataset['source'];
}
