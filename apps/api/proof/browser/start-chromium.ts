import { chromium, type Browser } from 'playwright-core';
import { withHonestClock } from '../office/moved-clock.js';

/** Starts the Chromium of this path with nothing of its own: no window, no profile, no errands in the background. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: withHonestClock(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
