/**
 * After a press that was refused for what a form lacks: puts the cursor into the first faulty field, so that it comes into view and is
 * read out. The button often stands far below it.
 */
export function showFirstFault(): void {
  // The faults are drawn after the press.
  requestAnimationFrame(() => {
    const form = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
