import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** What axe finds on the page as it stands, one line a finding. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResult>(`axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(standards)} }, resultTypes: ['violations'] })`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `axe ${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`));
}

/** Every text that people see or hear: those of elements, of their pieces, and of labels. */
export async function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const texts = [document.title];
    for (const element of document.querySelectorAll('body, body *')) {
      if (['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || element.closest('[lang]:not(html)') || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
      const pieces = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).filter((piece) => piece.trim() !== '');
      if (pieces.length > 1) texts.push(pieces.join(''));
      texts.push(...pieces);
    }
    return texts;
  })()`);
}

/** Waits until the page has its heading and nothing on it is still on the way. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('main .MuiSkeleton-root').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}
