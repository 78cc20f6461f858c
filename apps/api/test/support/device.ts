import type { Page } from 'playwright-core';

/** The texts of everybody that the browser of this page keeps, as somebody with the device in his hands could read them. */
export function textsOnDevice(page: Page): Promise<unknown[]> {
  return page.evaluate<unknown[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('siklus-drafts');
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => reject(new Error('The panel has kept nothing here yet'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('copies').objectStore('copies').getAll();
      all.onsuccess = () => { opening.result.close(); resolve(all.result.flatMap(({ answers }) => Object.values(answers))); };
    };
  })`);
}
