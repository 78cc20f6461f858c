/** Puts the cursor into the first field of what has just been added, once it is drawn: whoever asked for it goes on there and hears it. */
export function focusInto(source: string): void {
  requestAnimationFrame(() => {
    const added = document.querySelector(`[data-source="${CSS.escape(source)}"]`);
    added?.querySelector<HTMLElement>('textarea:not([aria-hidden]), input, select')?.focus();
  });
}
