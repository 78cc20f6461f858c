import type { Page } from 'playwright-core';
import { atDesk, expect, onPhone, picture, scrollsSideways, type Look } from './browser.js';
import { axeFindings, settled, uppermost } from './crawl/look.js';

/** Shows the page in another size and look, without loading it anew, and waits until it rests. */
export async function showIn(page: Page, { viewport, colorScheme }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await settled(page);
}

async function lookAt(page: Page, { viewport, colorScheme }: Look, name: string): Promise<void> {
  const where = `${name}-${viewport.width}-${colorScheme}`;
  expect(await scrollsSideways(page), `${where} is not wider than the window`).toBe(false);
  // From its beginning, as the crawl looks at it: elsewhere a bar that stays in place may cover half a button until one scrolls on.
  await page.evaluate('scrollTo(0, 0)');
  expect(await axeFindings(page, uppermost), `${where} can be read by everybody`).toEqual([]);
  await picture(page, where);
}

/**
 * Demands of a page as no crawl meets it, because it needs the steps before it, or of the dialog that lies over it, that it holds at both
 * sizes and in both looks: in the journey's own first, then in the other one, and gives it back as it was.
 */
export async function layout(page: Page, name: string): Promise<void> {
  const isDesk = page.viewportSize()?.width === atDesk.viewport.width;
  const [own, other] = isDesk ? [atDesk, onPhone] : [onPhone, atDesk];
  await settled(page);
  await lookAt(page, own, name);
  await showIn(page, other);
  await lookAt(page, other, name);
  await showIn(page, own);
}
