/** Whether something was typed on this page that no list remembers: a search is typed anew in a moment, a form is not. */
let isTyped = false;

/** Hears what is typed on the page. */
export function hearTyping(page: Pick<Document, 'addEventListener'>): void {
  page.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement && target.getAttribute('type') !== 'search') isTyped = true;
  });
}

/** Another page is shown: what was typed on the one before was sent or left. */
export function forgetTyping(): void {
  isTyped = false;
}

export function hasTyped(): boolean {
  return isTyped;
}
