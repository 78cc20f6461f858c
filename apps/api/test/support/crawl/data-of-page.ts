import type { Page } from 'playwright-core';

/**
 * Collects every text that the API sends to this window as data; texts sent in both languages are words of the product, not data. The panel
 * shows on one page what it read for another, so that nothing is forgotten in between.
 */
export function collectData(page: Page): () => Promise<readonly string[]> {
  const reading: Promise<void>[] = [];
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\p{L}{2}/u.test(value)) found.add(value.replace(/\s+/g, ' ').trim());
    } else if (typeof value === 'object' && value !== null) {
      const { id, en } = value as Readonly<Record<string, unknown>>;
      if (typeof id === 'string' && typeof en === 'string') return;
      Object.values(value).forEach(collect);
    }
  };
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/') || !response.ok() || response.status() === 204) return;
    // An answer whose page was left while it came has no body any more, and nobody sees its texts.
    reading.push(response.json().then(collect, () => undefined));
  });
  return async () => {
    await Promise.all(reading);
    return [...found].sort((a, b) => b.length - a.length);
  };
}
