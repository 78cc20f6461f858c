import { describe, it } from '@jest/globals';
import { atDesk, expect, onPhone, visit } from '../support/browser.js';
import { crawl } from '../support/crawl/crawl.js';
import { bothLanguages, strayTexts } from '../support/crawl/languages.js';
import { stopsOf } from '../support/crawl/visits.js';
import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { testPassword } from '../support/test-app.js';
import { badLineTopic } from './bad-line.topic.js';
import { honestStatesTopic } from './honest-states.topic.js';
import { narrowingTopic } from './narrowing.topic.js';

const office = useWalkedOffice();

/** Faults as a page might have them, in the browser alone: pale words in the dark, English words, and a table too wide for a phone. */
const planted = `addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#pale { color: #000; background: #fff } #wide { width: 700px }' +
    '@media (prefers-color-scheme: dark) { #pale { color: #333; background: #222 } }');
  document.adoptedStyleSheets.push(sheet);
  document.body.insertAdjacentHTML('beforeend', '<p id="pale">2026</p><p id="foreign">My tasks</p><p id="wide">2027</p>');
})`;

describe('the crawl itself', () => {
  it('finds what is wrong in one look, one language or at one size only, although it loads the page once', async () => {
    const rounds = [
      { ...atDesk, language: 'id' },
      { ...atDesk, colorScheme: 'dark', language: 'en' },
      { ...onPhone, colorScheme: 'light', language: 'en' },
      { ...onPhone, language: 'id' },
    ] as const;
    const { site, browser } = office();
    const [person, admin] = [site.client(), site.client()];
    for (const client of [person, admin]) await client.signIn('admin', testPassword);
    const opened = await visit(browser, site.url, 'admin');
    await opened.page.addInitScript(planted);
    const loads: string[] = [];
    opened.page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    const stops = await stopsOf(['/units'], 'admin', person, admin);
    const { findings } = await crawl(opened, site.url, 'admin', stops, rounds);
    expect(findings.map((finding) => finding.slice(0, 60))).toEqual([
      expect.stringMatching(/^admin .units 1280 light id: not Indonesian: My tasks/),
      expect.stringMatching(/^admin .units 1280 dark en: axe color-contrast: <p id="pale"/),
      expect.stringMatching(/^admin .units 360 light en: scrolls sideways/),
      expect.stringMatching(/^admin .units 360 dark id: axe color-contrast: <p id="pale"/),
      expect.stringMatching(/^admin .units 360 dark id: not Indonesian: My tasks/),
      expect.stringMatching(/^admin .units 360 dark id: scrolls sideways/),
    ]);
    expect(loads).toEqual([`${site.url}/units`]);
    await opened.page.context().close();
  });
});

describe('the search for words of the other language', () => {
  it('finds whole texts, texts with holes, pieces of sentences and small words, but no data', async () => {
    const both = await bothLanguages();
    const data = ['The Office of Names'];
    expect(strayTexts(['Tugas saya', 'My tasks', 'Reviewed by the supervisor', 'The Office of Names', 'NIP'], 'id', both, data)).toEqual([
      'My tasks',
      'Reviewed by the supervisor',
    ]);
    expect(
      strayTexts(
        ['My tasks', 'Tugas saya', 'Baris 3', 'Draf yang belum dikirim', '12 Juni', '2.1 Balita dengan imunisasi lengkap'],
        'en',
        both,
        [...data, 'Balita dengan imunisasi lengkap'],
      ),
    ).toEqual(['Tugas saya', 'Baris 3', 'Draf yang belum dikirim']);
  });
});

describe('honest states', () => honestStatesTopic(office));

describe('bad line', () => badLineTopic(office));

describe('narrowing', () => narrowingTopic(office));
