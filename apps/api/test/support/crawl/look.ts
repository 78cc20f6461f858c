import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, patience } from '../browser.js';
import { openRequests } from './in-flight.js';

const require = createRequire(import.meta.url);

/** As it is packed: each page that is loaded anew reads it once, and the other one is more than twice as long. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const rules = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  /** Those whose answer may differ between light and dark; the others look at what the page is, not at its colours. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** The dialog, menu or list that lies over the page; the page where none does. An expression for the browser, as every scope here is. */
export const uppermost = `([...document.querySelectorAll('[role="dialog"], .MuiPopover-root, .MuiAutocomplete-popper')].findLast((each) =>
  each.checkVisibility()) ?? document)`;

/** How many elements of these kinds are seen. */
export const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`[...document.querySelectorAll('${selector}')].filter((each) => each.checkVisibility()).length`);

/** What axe finds on the page as it stands, or on a part of it, one line a finding. */
export async function axeFindings(page: Page, scope = 'document', which: keyof typeof rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  // From the top: what lies half below a bar that stays does so only where the page happens to be scrolled.
  await page.evaluate('scrollTo(0, 0)');
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(${scope}, { runOnly: ${JSON.stringify(rules[which])}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `axe ${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`),
  );
}

/** Every text that people see or hear, on the page or a part of it: those of elements, of their pieces, and of labels. */
export async function shownTexts(page: Page, scope = 'document'): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const texts = [document.title];
    const root = ${scope} === document ? document.body : ${scope};
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || element.closest('[lang]:not(html)') ||
        !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (element.hasAttribute(name))
        texts.push(element.getAttribute(name));
      const pieces = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).filter((piece) =>
        piece.trim() !== '');
      if (pieces.length > 1) texts.push(pieces.join(''));
      texts.push(...pieces);
    }
    return texts;
  })()`);
}

/** Waits until nothing is on its way or moving: no request, no placeholder, no fading, and a drawn frame after the last of them. */
export async function settled(page: Page): Promise<void> {
  const end = Date.now() + patience;
  for (let quiet = 0; quiet < 2; ) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest: ${openRequests(page)} requests are open`);
    const rests = await page.evaluate<boolean>(`new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(
      document.querySelector('main .MuiSkeleton-root, [role="dialog"] .MuiSkeleton-root') === null &&
      document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().endTime === Infinity)),
        30)))`);
    quiet = rests && openRequests(page) === 0 ? quiet + 1 : 0;
  }
}

/** Waits until the page has its heading and nothing on it is still on the way. */
export async function arrived(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await settled(page);
}
