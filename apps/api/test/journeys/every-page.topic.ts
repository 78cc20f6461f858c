import { describe, it } from '@jest/globals';
import { atDesk, expect, onPhone } from '../support/browser.js';
import type { Round } from '../support/crawl/crawl.js';
import { panelFiles } from '../support/crawl/panel.js';
import type { WalkedOffice } from '../support/crawl/walked-office.js';

/**
 * Both sizes and both looks; each language on both sizes and in both looks. What opens, opens on a phone; the pages of every
 * day and the dialogs of the office open theirs at a desk.
 */
const rounds: readonly [Round, ...Round[]] = [
  { ...onPhone, colorScheme: 'light', language: 'en' },
  { ...atDesk, colorScheme: 'dark', language: 'en' },
  { ...atDesk, language: 'id' },
  { ...onPhone, language: 'id' },
];

/** Some forty pages, each in four looks and with all it opens, are one test; every single step of it has the page's own limit. */
export const untilAllAreSeen = 1_800_000;

/** Which half of the pages is walked; the two together are all. They take turns, because pages that lie together are alike. */
type Half = 'first' | 'second';
const halfOf = (half: Half) => panelFiles.routes.filter((_route, at) => at % 2 === (half === 'first' ? 0 : 1));

/** Crawls every page as each of these people, or that half of them; called inside a suite. */
export function everyPageTopic(office: () => WalkedOffice, usernames: readonly string[], half?: Half): void {
  const routes = half === undefined ? panelFiles.routes : halfOf(half);
  describe('every page of the panel', () => {
    it.each(usernames)(
      'holds for the %s at both sizes, in both looks and languages: no finding of axe, no foreign word, no foreign request, no error, ' +
        'nothing wider than the window',
      async (username) => {
        const { findings, opened } = await office().walk(username, routes, rounds);
        expect(findings).toEqual([]);
        // The help of every page, at the least: a crawl that opens nothing finds nothing.
        expect(opened.filter((name) => name.endsWith('Bantuan halaman ini')).length).toBeGreaterThan(10);
      },
      untilAllAreSeen,
    );
  });
}
