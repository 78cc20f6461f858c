import type { Browser } from 'playwright-core';
import { scrollsSideways, visit } from '../browser.js';
import { collectData } from './data-of-page.js';
import { bothLanguages, strayTexts, type Language } from './languages.js';
import { arrived, axeFindings, shownTexts } from './look.js';
import type { Stop } from './visits.js';

export interface Round {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scheme: 'light' | 'dark';
  readonly language: Language;
}

/** Visits the addresses as one person and tells what is wrong with each, one line a finding. */
export async function crawl(browser: Browser, url: string, username: string, stops: readonly Stop[], { viewport, scheme, language }: Round): Promise<string[]> {
  const { page, faults } = await visit(browser, url, username, viewport, scheme);
  const words = await bothLanguages();
  const data = collectData(page);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(`localStorage.setItem('siklus.language', '${language}')`);
  const findings: string[] = [];
  for (const { path, route, foreign } of stops) {
    data.forget();
    faults.length = 0;
    await page.goto(url + path);
    await arrived(page);
    const stray = strayTexts(await shownTexts(page), language, words, await data.texts()).map((text) => `not ${language === 'id' ? 'Indonesian' : 'English'}: ${text}`);
    const sideways = (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
    // Only the administrator may open every page. Others are refused some by design, and the browser reports each refusal by itself.
    const refused = foreign || username !== 'admin';
    const reported = faults.filter((fault) => !(refused && /status of 40[34]/.test(fault)));
    const where = `${username} ${route} ${viewport.width} ${scheme} ${language}`;
    findings.push(...[...(await axeFindings(page)), ...stray, ...sideways, ...reported].map((finding) => `${where}: ${finding}`));
  }
  await page.context().close();
  return findings;
}
