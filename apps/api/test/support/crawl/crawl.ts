import { scrollsSideways, type Look, type Visit } from '../browser.js';
import { showIn } from '../layout.js';
import { collectData } from './data-of-page.js';
import { bothLanguages, strayTexts, type Language } from './languages.js';
import { follow } from './follow.js';
import { isPressedByFinger, smallTargets } from '../hands.js';
import { arrived, axeFindings, shownTexts } from './look.js';
import { keyOpenings, openings } from './openings.js';
import type { Stop } from './visits.js';

export interface Round extends Look {
  readonly language: Language;
}

/** What was looked at already: of the same kind everywhere, or the same on every page. */
export interface Known {
  /** The drawings (help, a picker) that bring the same on every page. */
  readonly kinds: Set<string>;
  /** Whether the bar and the keys were brought up, which are the same for everybody and on every page that has them. */
  hasSeenBar: boolean;
}

export interface Crawled {
  /** What is wrong, one line a finding. */
  readonly findings: readonly string[];
  /** What was opened, each with its route: `/role-grants: Beri peran`. */
  readonly opened: readonly string[];
}

/** Lets the panel be loaded in this language, whichever was chosen before; react-admin keeps that choice in its own store beside. */
const begins = (language: Language) => `{
  localStorage.setItem('siklus.language', '${language}');
  for (const key of Object.keys(localStorage)) if (key.endsWith('.locale')) localStorage.removeItem(key);
}`;

/**
 * Changes the language where a person does, in the menu of the account or, on a page before the sign-in, below the form; waits until it
 * has changed and the menu has closed. The page stays as it is.
 */
const speaks = (language: Language) => `(async () => {
  const menu = () => document.querySelector('[role="menu"]');
  const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
  const account = [...document.querySelectorAll('header button[aria-haspopup="menu"]')].at(-1);
  account?.click();
  if (account) await until(menu);
  (menu() ?? document).querySelector('[lang="${language}"]:not(html)').click();
  await until(() => document.documentElement.lang === '${language}');
  menu()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => menu() === null);
})()`;

/**
 * Visits the addresses as the one who is signed in and tells what is wrong with each. The panel is loaded once; from page to page it is
 * gone as by its own links, and for a page's further rounds size, look and language change in place, as they would under somebody's hands.
 * Every second page has its rounds from the last to the first, because each change draws the whole page anew. All rules of axe are asked
 * once for each size, because the elements differ between sizes; a further round of the same size asks those about colours alone.
 * With `opens`, every menu, dialog and fault of each page that is not known yet is brought up in the last round too.
 */
export async function crawl(
  { page, faults }: Visit,
  url: string,
  username: string,
  stops: readonly Stop[],
  rounds: readonly [Round, ...Round[]],
  opens?: Known,
): Promise<Crawled> {
  const words = await bothLanguages();
  const data = collectData(page);
  let { language } = rounds[0];
  const look = async (which: 'all' | 'colours' | 'none', scope?: string) => [
    ...(which === 'none' ? [] : await axeFindings(page, scope, which)),
    ...strayTexts(await shownTexts(page, scope), language, words, await data()).map(
      (text) => `not ${language === 'id' ? 'Indonesian' : 'English'}: ${text}`,
    ),
    ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
    ...((await isPressedByFinger(page)) ? (await smallTargets(page)).map((each) => `too small for a finger: ${each}`) : []),
  ];
  const lookBehind = (scope?: string, isKnown = false) => look(isKnown ? 'none' : 'all', scope);
  const findings: string[] = [];
  const opened: string[] = [];
  const [first] = rounds;
  for (const [stop, { path, route, foreign }] of stops.entries()) {
    const widths = new Set<number>();
    // Each page begins as the one before it has ended.
    for (const round of stop % 2 === 0 ? rounds : rounds.toReversed()) {
      const { viewport, colorScheme } = round;
      faults.length = 0;
      if (stop === 0 && round === first) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.evaluate(begins(round.language));
        await page.goto(url + path);
        await arrived(page);
      } else if (widths.size === 0) await follow(page, path);
      else {
        if (round.language !== language) await page.evaluate(speaks(round.language));
        await showIn(page, round);
      }
      ({ language } = round);
      const found = await look(widths.has(viewport.width) ? 'colours' : 'all');
      widths.add(viewport.width);
      // A page that is not this person's refuses him by design, and the browser reports that by itself; his own ask for nothing they are
      // refused.
      found.push(...faults.filter((fault) => !(foreign && /status of 40[34]/.test(fault))));
      faults.length = 0;
      if (opens && !foreign && round === rounds.at(-1)) {
        const isFirst = !opens.hasSeenBar && (await page.getByRole('navigation').count()) > 0;
        opens.hasSeenBar ||= isFirst;
        for (const { findings: behind, seen } of [
          ...(isFirst ? [await keyOpenings(page, lookBehind)] : []),
          await openings(page, isFirst ? 'header button, nav button, main button' : 'main button', opens.kinds, lookBehind),
        ]) {
          found.push(...behind);
          opened.push(...seen.map((name) => `${route}: ${name}`));
        }
        // What was refused on its way out is reported by the browser; only what the panel itself stumbles over is meant here.
        found.push(...faults.filter((fault) => /^(page error|foreign request)/.test(fault)));
      }
      findings.push(...found.map((finding) => `${username} ${route} ${viewport.width} ${colorScheme} ${language}: ${finding}`));
    }
  }
  return { findings: [...new Set(findings)], opened };
}
