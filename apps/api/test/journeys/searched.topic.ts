import { it } from '@jest/globals';
import { expect, visit } from '../support/browser.js';
import { arrived } from '../support/crawl/look.js';
import { panelFiles } from '../support/crawl/panel.js';
import type { WalkedOffice } from '../support/crawl/walked-office.js';

/** Opens every list whose help speaks of a search; called inside the `describe` of a suite. */
export function searchedTopic(office: () => WalkedOffice): void {
  it('has what its help says it is searched by, on every page', async () => {
    const { site, browser } = office();
    const { page, faults } = await visit(browser, site.url, 'admin', undefined, '/employees');
    expect(panelFiles.searched.length).toBeGreaterThan(8);
    const without: string[] = [];
    for (const path of panelFiles.searched) {
      await page.goto(site.url + path);
      await arrived(page);
      if ((await page.getByRole('main').getByRole('search').count()) === 0) without.push(path);
    }
    expect(without).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
}
