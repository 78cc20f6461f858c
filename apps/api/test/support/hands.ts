import type { Page } from 'playwright-core';

/** Text as large, and as wide apart, as a reader may set it (WCAG 1.4.12). */
export async function spreadText(page: Page, percent: number): Promise<void> {
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: ${percent}% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; ' +
      'word-spacing: 0.16em !important }');
    document.adoptedStyleSheets.push(sheet);
  })()`);
}

/** What is cut off or sticks out of the window, of these elements. */
export function cutOff(page: Page, selector: string): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('${selector}')].filter((each) => each.checkVisibility()).filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return each.scrollWidth > each.clientWidth + 1 || left < 0 || right > innerWidth;
  }).map((each) => each.textContent)`);
}

/** Whether what is on the page is pressed by a finger: a window keeps the hand that it was opened for, whatever its size. */
export const isPressedByFinger = (page: Page): Promise<boolean> => page.evaluate<boolean>(`matchMedia('(pointer: coarse)').matches`);

const pressed = 'button, [role="button"], a:not([aria-hidden] *), summary, select, [type="checkbox"], [type="radio"]';

/** What is pressed, and links that stand alone, which a finger would miss: lower or narrower than 44 pixels. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('${pressed}')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0)
    .filter((each) => {
      // A link in a sentence is as high as its line; what is read out only is not pressed.
      const box = each.matches('[type="checkbox"], [type="radio"]') ? (each.closest('label') ?? each.parentElement) : each;
      const { width, height, right, bottom } = box.getBoundingClientRect();
      const isText = each.tagName === 'A' && getComputedStyle(each).display === 'inline';
      // The way past the menu is shown once it has the focus.
      return !isText && right > 0 && bottom > 0 && width > 1 && (height < 43.5 || width < 43.5);
    }).map((each) => each.tagName + ' ' + (each.getAttribute('aria-label') ?? each.textContent).slice(0, 40))`);
}

/** Controls that lie under something else once they have the focus, such as a bar that stays in place. */
export function hiddenWhenFocused(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(async () => {
    const found = [];
    const controls = 'main button, main input:not([type="hidden"]), main textarea, main a[href], main select';
    for (const each of document.querySelectorAll(controls)) {
      if (!each.checkVisibility() || each.closest('[data-stays], [aria-hidden]')) continue;
      each.focus();
      await new Promise(requestAnimationFrame);
      const box = each.matches('[type="checkbox"], [type="radio"]') ? (each.closest('label') ?? each) : each;
      const { left, top, width, height } = box.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      if (above === null || !(box.contains(above) || above.contains(box))) found.push(each.tagName + ' ' + each.textContent.slice(0, 40));
    }
    return found;
  })()`);
}

/** Controls that do not show that the keyboard is on them, from the top of the page to its end: no outline, and no edge that grows. */
export async function unseenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate('document.activeElement.blur()');
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const [isLast, unseen] = await page.evaluate<[boolean, string]>(`(async () => {
      // What changes with less motion is another one frame later.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      const at = document.activeElement;
      if (at === document.body || at.dataset.seen) return [true, ''];
      at.dataset.seen = 'seen';
      // What is drawn may be the label or the frame around the control.
      const drawn = [at, at.closest('label'), at.closest('.Mui-focusVisible'), at.closest('.Mui-focused')?.querySelector('fieldset')];
      const isSeen = drawn.some((each) => each && (getComputedStyle(each).outlineStyle !== 'none' ||
        (each.tagName === 'FIELDSET' && parseFloat(getComputedStyle(each).borderTopWidth) > 1)));
      return [false, isSeen ? '' : at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent).slice(0, 40)];
    })()`);
    if (isLast) return found;
    if (unseen !== '') found.push(unseen);
  }
  return [...found, 'the keyboard does not come to the end'];
}

/** How the system's own colours draw these elements: the chosen one must differ from the others by more than a ground. */
export function drawnAs(page: Page, selector: string): Promise<{ checked: boolean; ground: string; text: string; border: string }[]> {
  return page.evaluate(`[...document.querySelectorAll('${selector}')].map((each) => {
    const { backgroundColor, color, borderTopWidth } = getComputedStyle(each);
    return { checked: each.querySelector('input')?.checked === true, ground: backgroundColor, text: color, border: borderTopWidth };
  })`);
}

/** How far down an element of the page begins, in pixels. */
export const topOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`Math.round(document.querySelector('${selector}').getBoundingClientRect().top + scrollY)`);
