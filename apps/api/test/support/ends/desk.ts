import type { Browser, BrowserContext, Page } from 'playwright-core';
import { keptOn } from '../device.js';
import { atDesk, expect, patience, signInAgainOn, visit } from '../browser.js';
import { testPassword, type TestApp } from '../test-app.js';

/** What becomes of a request on its way: all goes, nothing goes, or only the answer to what writes is lost. */
export type Line = 'whole' | 'cut before' | 'cut after';

/** A browser in which one person writes, whatever becomes of its pages, its line and its session. */
export class Desk {
  line: Line = 'whole';
  private constructor(
    private readonly site: TestApp,
    private readonly username: string,
    private readonly context: BrowserContext,
    public page: Page,
  ) {}

  static async of(browser: Browser, site: TestApp, username: string): Promise<Desk> {
    const { page } = await visit(browser, site.url, username, atDesk);
    const desk = new Desk(site, username, page.context(), page);
    await page.context().route('**/api/**', async (route) => {
      const isRead = route.request().method() === 'GET';
      if (desk.line === 'whole' || (desk.line === 'cut after' && isRead)) return route.continue().catch(gone);
      if (desk.line === 'cut after') await route.fetch().catch(gone);
      await route.abort('internetdisconnected').catch(gone);
    });
    return desk;
  }

  /** The page dies at once, as in a crash; what was on its way goes on or does not. */
  async kill(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    void session.send('Page.crash').catch(gone);
    await crashed;
    const dead = this.page;
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(patience);
    await dead.close();
  }

  endSession(): Promise<void> {
    return this.context.clearCookies();
  }

  /** Opens an address as the person himself, who signs in where he is asked to. */
  async open(path: string): Promise<void> {
    const answer = await this.context.request.get(`${this.site.url}/api/session`);
    if (!answer.ok())
      await this.context.request.post(`${this.site.url}/api/session`, { data: { username: this.username, password: testPassword } });
    await this.goTo(this.site.url + path);
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  /** What the page was about to do by itself may cut in, as a form that goes back to its list once it is saved: then it is asked again. */
  private goTo(address: string): Promise<void> {
    return expect(() => this.page.goto(address)).toPass({ timeout: patience });
  }

  /** Signs in on the spot, where the page asks for it. */
  signInAgain(): Promise<void> {
    return signInAgainOn(this.page);
  }

  /** How many submissions wait on the device. */
  async waiting(): Promise<number> {
    return (await keptOn(this.page, 'outbox')).filter((each) => !Object.hasOwn(each as object, 'answered')).length;
  }

  /** How many forms with a text that was not sent the device keeps. */
  async unsentForms(): Promise<number> {
    return (await keptOn(this.page, 'forms')).length;
  }
}

/** A page that died takes its requests along. */
const gone = () => undefined;
