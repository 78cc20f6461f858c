import { findTestTools } from '../../../../../scripts/lib/test-tools.mjs';
import { startChromium } from '../../browser/start-chromium.js';
import type { SigningIn } from './javascript-loaded.js';
import { layLine, type Slowness } from './slow-line.js';

/** A phone of the plainer kind, and the line that it has. */
export interface Conditions extends Slowness {
  /** How many times slower than this machine the processor is. */
  readonly processor: number;
  /** How often each is measured; the middle one counts. */
  readonly times: number;
}

/** Seconds until the page can be used. */
export interface Opened {
  /** Never seen before, with a sign-in that takes no time to type. */
  readonly cold: number;
  /** Opened again the day after, at the address to which the sign-in led. */
  readonly warm: number;
}

/** Opens a site over such a line with an empty browser, signs in, and opens it again. */
export async function opened(url: string, { fields, submit, usable }: SigningIn, conditions: Conditions): Promise<Opened> {
  const executablePath = process.env['CHROMIUM_PATH'] || (await findTestTools('stderr')).CHROMIUM_PATH;
  if (!executablePath) throw new Error('Chromium was not found; set CHROMIUM_PATH');
  const found: Opened[] = [];
  for (let n = 0; n < conditions.times; n += 1) {
    const line = await layLine(url, conditions);
    const browser = await startChromium(executablePath);
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const newPage = async () => {
        const page = await context.newPage();
        page.setDefaultTimeout(180_000);
        await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: conditions.processor });
        return page;
      };
      const first = await newPage();
      const begun = performance.now();
      await first.goto(line.url, { waitUntil: 'commit' });
      for (const [selector, value] of fields) await first.locator(selector).fill(value);
      await first.locator(submit).click();
      await first.locator(usable).first().waitFor();
      const cold = (performance.now() - begun) / 1000;
      // Whatever it loads for later has come: what is opened again another day is not measured against the rest of the first visit.
      await first.waitForLoadState('networkidle');
      const address = first.url();
      await first.reload({ waitUntil: 'networkidle' });
      await first.close();
      const second = await newPage();
      const again = performance.now();
      await second.goto(address, { waitUntil: 'commit' });
      await second.locator(usable).first().waitFor();
      found.push({ cold, warm: (performance.now() - again) / 1000 });
    } finally {
      await browser.close();
      await line.stop();
    }
  }
  return { cold: middle(found.map(({ cold }) => cold)), warm: middle(found.map(({ warm }) => warm)) };
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
