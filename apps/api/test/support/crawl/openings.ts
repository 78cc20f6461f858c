import type { Page } from 'playwright-core';
import { follow } from './follow.js';
import { arrived, count, settled, uppermost } from './look.js';
import { refuseActs } from './refuse-acts.js';

/** Looks at a part of the page and tells what is wrong with it, one line a finding; where its kind is known already, at its words alone. */
export type Look = (scope?: string, isKnown?: boolean) => Promise<readonly string[]>;

export interface Opened {
  readonly findings: readonly string[];
  /** What was looked at, by the words of the button: a crawl that opens nothing finds nothing. */
  readonly seen: readonly string[];
}

const layers = '[role="dialog"], [role="menu"], [role="listbox"]';
const faults = '[data-field-error], [role="alert"]';
const confirming = '[role="dialog"] .MuiButton-contained';
/** An address of the panel without a page, so that nothing is asked for there. */
const elsewhere = '/nowhere';
const picker = '[role="dialog"] .MuiAutocomplete-popupIndicator';

/**
 * The buttons with what each is called; those that differ by their row alone are of one kind, which their words or their drawing tell.
 * Those that change the language are left alone.
 */
const buttons = (selector: string) => `[...document.querySelectorAll('${selector}')].filter((each) => !each.disabled && each.lang === '' &&
  each.checkVisibility()).map((button) => {
  const words = [...button.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('').trim();
  return { button, kind: words || button.querySelector('path')?.getAttribute('d') || '', name: words || button.getAttribute('aria-label') };
})`;

interface Kind {
  readonly kind: string;
  readonly name: string;
}

const kindsOf = (page: Page, selector: string) =>
  page.evaluate<readonly Kind[]>(`${buttons(selector)}.map(({ kind, name }) => ({ kind, name }))`);

/** Presses the first button of the kind as the keyboard would, then waits for what comes of it: some bring code of their own first. */
async function press(page: Page, selector: string, { kind }: Kind): Promise<void> {
  const hasLayer = await page.evaluate<boolean>(`(() => {
    const { button } = ${buttons(selector)}.find(({ kind }) => kind === ${JSON.stringify(kind)});
    button.focus();
    button.click();
    return button.ariaHasPopup !== null;
  })()`);
  if (hasLayer) await page.waitForSelector(layers);
  await settled(page);
}

/** Has the page as it was before anything was pressed: drawn anew, or, where that does not close what lies over it, loaded anew. */
async function beginAnew(page: Page, address: string, isAsBefore: () => Promise<boolean>): Promise<void> {
  await follow(page, elsewhere);
  await follow(page, address.slice(new URL(address).origin.length));
  if (await isAsBefore()) return;
  await page.goto(address);
  await arrived(page);
}

/**
 * Presses every kind of button and looks at each menu, dialog and fault that this brings; in a dialog the first picker is opened and the
 * confirming button pressed, so that its faults show. Nothing changes by it: whatever is not a question is refused before it leaves the
 * browser.
 * `known` remembers the drawings (help, a picker) that bring the same on every page.
 */
export async function openings(page: Page, selector: string, known: Set<string>, look: Look): Promise<Opened> {
  const address = page.url();
  const findings: string[] = [];
  const seen: string[] = [];
  const seeAs = async (name: string, isKnown = false) => {
    seen.push(name);
    findings.push(...(await look(uppermost, isKnown)).map((finding) => `behind "${name}": ${finding}`));
  };
  const allow = await refuseActs(page);
  const pressed = new Set<string>();
  const next = async () => (await kindsOf(page, selector)).find(({ kind }) => !pressed.has(kind));
  // What a press brings may enable or add a button, so they are counted anew each time.
  for (let button = await next(); button !== undefined; button = await next()) {
    pressed.add(button.kind);
    await page.evaluate('window.print = () => undefined');
    const before = await count(page, `${layers}, ${faults}`);
    await press(page, selector, button);
    if ((await count(page, layers)) > 0) {
      await seeAs(button.name, known.has(button.kind));
      // What is called by a drawing alone is the same everywhere.
      if (button.kind !== button.name) known.add(button.kind);
      const [list] = await kindsOf(page, picker);
      if (list) {
        await press(page, picker, list);
        await seeAs(`${button.name}, ${list.name}`, known.has(list.kind));
        known.add(list.kind);
        await page.keyboard.press('Escape');
      }
      for (const verb of await kindsOf(page, confirming)) {
        await press(page, confirming, verb);
        if ((await count(page, faults)) > 0) await seeAs(`${button.name}, ${verb.name}`);
      }
      await page.keyboard.press('Escape');
      await settled(page);
    } else if ((await count(page, faults)) > 0) await seeAs(button.name);
    const isAsBefore = async () => page.url() === address && (await count(page, `${layers}, ${faults}`)) === before;
    if (!(await isAsBefore())) await beginAnew(page, address, isAsBefore);
  }
  await allow();
  return { findings, seen };
}

/** What the keyboard brings on every page: the search, empty, with findings and without, and the sheet of keys. */
export async function keyOpenings(page: Page, look: Look): Promise<Opened> {
  const findings: string[] = [];
  const seen: string[] = [];
  const seeAs = async (name: string) => {
    await settled(page);
    seen.push(name);
    findings.push(...(await look(uppermost)).map((finding) => `behind "${name}": ${finding}`));
  };
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('combobox');
  await field.waitFor();
  await seeAs('Ctrl+K');
  for (const typed of ['dinas', 'qqqqq']) {
    // The search waits until the typing rests; then it asks.
    await Promise.all([page.waitForResponse((response) => response.url().includes(`q=${typed}`)), field.fill(typed)]);
    await seeAs(`Ctrl+K ${typed}`);
  }
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.evaluate('document.activeElement?.blur()');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await seeAs('?');
  await page.keyboard.press('Escape');
  await settled(page);
  return { findings, seen };
}
