import type { Browser } from 'playwright-core';
import { scrollsSideways, visit } from '../browser.js';
import { collectData } from './data-of-page.js';
import { bothLanguages, strayTexts, type Language } from './languages.js';
import { arrived, axeFindings, shownTexts } from './look.js';
import { keyOpenings, openings } from './openings.js';
import type { Stop } from './visits.js';

export interface Round {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
  /** Whether every menu, dialog and fault of each page is brought up too. */
  readonly opens?: boolean;
}

export interface Crawled {
  /** What is wrong, one line a finding. */
  readonly findings: readonly string[];
  /** What was opened, each with its route: `/role-grants: Beri peran`. */
  readonly opened: readonly string[];
}

/** Visits the addresses as one person and tells what is wrong with each. */
export async function crawl(
  browser: Browser,
  url: string,
  username: string,
  stops: readonly Stop[],
  { viewport, scheme, language, opens = false }: Round,
): Promise<Crawled> {
  const { page, faults } = await visit(browser, url, username, viewport, scheme);
  const words = await bothLanguages();
  const data = collectData(page);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(`localStorage.setItem('siklus.language', '${language}')`);
  const look = async (scope?: string, isKnown = false) => [
    ...(isKnown ? [] : await axeFindings(page, scope)),
    ...strayTexts(await shownTexts(page, scope), language, words, await data.texts()).map(
      (text) => `not ${language === 'id' ? 'Indonesian' : 'English'}: ${text}`,
    ),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
  ];
  const findings: string[] = [];
  const opened: string[] = [];
  const known = new Set<string>();
  let hasSeenBar = false;
  for (const { path, route, foreign } of stops) {
    data.forget();
    faults.length = 0;
    await page.goto(url + path);
    await arrived(page);
    const found = await look();
    // A page that is not this person's refuses him by design, and the browser reports that by itself; his own ask for nothing they are
    // refused.
    found.push(...faults.filter((fault) => !(foreign && /status of 40[34]/.test(fault))));
    faults.length = 0;
    if (opens && !foreign) {
      // The bar and the keys are the same on every page that has them.
      const isFirst: boolean = !hasSeenBar && (await page.getByRole('navigation').count()) > 0;
      hasSeenBar ||= isFirst;
      for (const { findings: behind, seen } of [
        ...(isFirst ? [await keyOpenings(page, look)] : []),
        await openings(page, isFirst ? 'header button, nav button, main button' : 'main button', known, look),
      ]) {
        found.push(...behind);
        opened.push(...seen.map((name) => `${route}: ${name}`));
      }
      // What was refused on its way out is reported by the browser; only what the panel itself stumbles over is meant here.
      found.push(...faults.filter((fault) => /^(page error|foreign request)/.test(fault)));
    }
    findings.push(...found.map((finding) => `${username} ${route} ${viewport.width} ${scheme} ${language}: ${finding}`));
  }
  await page.context().close();
  return { findings: [...new Set(findings)], opened };
}
