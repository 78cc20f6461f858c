import type { Page } from 'playwright-core';

/** What stands on a shelf of the browser of this page, whoever's it is. */
export function keptOn(page: Page, shelf: 'drafts' | 'forms' | 'outbox'): Promise<unknown[]> {
  return page.evaluate<unknown[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('siklus-${shelf}');
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore('copies');
    opening.onsuccess = () => {
      const all = opening.result.transaction('copies').objectStore('copies').getAll();
      all.onsuccess = () => { opening.result.close(); resolve(all.result); };
    };
  })`);
}

/** The texts of everybody that the browser of this page keeps, as somebody with the device in his hands could read them. */
export async function textsOnDevice(page: Page): Promise<unknown[]> {
  const drafts = (await keptOn(page, 'drafts')) as { answers: object }[];
  const forms = (await keptOn(page, 'forms')) as { values: object }[];
  return [...drafts.map(({ answers }) => answers), ...forms.map(({ values }) => values)].flatMap(
    (text) => Object.values(text) as unknown[],
  );
}
