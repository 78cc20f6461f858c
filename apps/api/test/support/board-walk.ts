import type { Page } from 'playwright-core';
import type { Client } from '../../proof/office/client.js';

/** A number of the board: what it says, and the list it opens. */
export interface BoardNumber {
  readonly says: string;
  /** What the eye reads there; empty for a part of a bar. */
  readonly shown: string;
  readonly count: number;
  readonly path: string;
}

/** Every number of the page that opens a list. */
export async function boardNumbers(page: Page): Promise<BoardNumber[]> {
  const found = await page.evaluate(`Array.from(document.querySelectorAll('main a[data-count]'), (link) => ({
    says: link.getAttribute('aria-label') ?? link.textContent, shown: link.textContent.trim(),
    count: Number(link.dataset.count), path: link.getAttribute('href') }))`);
  return found as BoardNumber[];
}

/** Numbers that stand alone on the page and open nothing; a nought may. */
export async function deafNumbers(page: Page): Promise<string[]> {
  const found = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const deaf = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent.trim();
      if (/^[1-9][0-9.]*( %)?$/.test(text) && !node.parentElement.closest('a[data-count], svg'))
        deaf.push(text + ' in ' + node.parentElement.outerHTML.slice(0, 120));
    }
    return deaf;
  })()`);
  return found as string[];
}

/** The number that the list behind a path of the panel has as its total. */
export async function totalBehind(admin: Client, path: string): Promise<number> {
  const { pathname, searchParams } = new URL(path, 'http://panel');
  const resource = pathname === '/open-tasks' ? '/tasks' : pathname;
  return (await admin.list(`/api${resource}`, { filter: JSON.parse(searchParams.get('filter') ?? '{}') as unknown, range: [0, 0] })).total;
}
