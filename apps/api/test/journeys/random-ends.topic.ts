import { beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expect } from '../support/browser.js';
import { Desk, type Line } from '../support/ends/desk.js';
import { course, holds, progressNote, returning, review, type Form } from '../support/ends/forms.js';
import { seeded } from '../support/ends/seeded.js';
import { endings } from '../support/endings.js';
import { openOffice } from '../support/office.js';
import { openReviews } from '../support/reviews.js';

const seed = Number(process.env['SIKLUS_ENDS_SEED'] ?? 14_2026);
const ends = Number(process.env['SIKLUS_ENDS'] ?? 50);
/** Of a hundred texts so many are submitted in the moment before the end. */
const submitted = 45;

/** Fifty ends, each with a page opened anew, are one test; every single step of it has the page's own limit. */
const untilAllHaveEnded = 1_800_000;

/** What may happen to somebody who writes, at any moment. */
const kinds = ['tab killed', 'session ended', 'line cut', 'Escape', 'back'] as const;
type Kind = (typeof kinds)[number];

/** Called inside the `describe` of a suite: whatever ends the writing, every letter is there, and what was submitted is done once. */
export function randomEndsTopic(browserOf: () => Browser): void {
  const random = seeded(seed);
  let forms: readonly Form[];
  /** What stands in each form now. */
  const written = new Map<Form, string>();
  const all: [Form, string][] = [];

  const toEnd = endings();
  beforeAll(async () => {
    const office = toEnd(await openOffice());
    const browser = browserOf();
    const { site } = office;
    const reviews = await openReviews(office, 10);
    const employeeId = reviews.tasks[0]?.employeeId ?? '';
    const { nip } = (await office.admin.get<{ nip: string }>(`/api/employees/${employeeId}`)).body;
    const [supervisor, employee, admin] = await Promise.all(
      [reviews.nip, nip, 'admin'].map((username) => Desk.of(browser, site, username)),
    );
    if (supervisor === undefined || employee === undefined || admin === undefined) throw new Error('A desk is missing');
    const ids = reviews.tasks.map(({ id }) => id);
    forms = [
      review(site, supervisor, ids.slice(0, 15)),
      returning(site, supervisor, ids.slice(15)),
      progressNote(site, employee),
      course(site, admin),
    ];
  });

  /** Presses the button, lets the end come a moment later, and sees to it that the text is done in the end: once. */
  async function submitInto(form: Form, kind: Kind, text: string): Promise<void> {
    const { desk } = form;
    const line: Line = kind === 'line cut' ? random.oneOf(['cut before', 'cut after']) : 'whole';
    if (kind === 'session ended') await desk.endSession();
    desk.line = line;
    await form.submit();
    await befall(form, kind);
    desk.line = 'whole';
    await desk.open('/');
    // What waits on the device goes by itself.
    await expect.poll(() => desk.waiting()).toBe(0);
    // Either the end came before the press was heard, or the answer was lost on the way: then the text stands where it was written, and
    // pressing again does it once.
    if (form.isSentLater ? (await form.count(text)) === 0 : (await desk.unsentForms()) > 0) {
      await holds(await form.open(), text);
      await form.submit();
      await expect.poll(() => desk.waiting()).toBe(0);
      if (!form.isSentLater) await expect.poll(() => desk.unsentForms()).toBe(0);
    }
    await expect.poll(() => form.count(text)).toBe(1);
    written.delete(form);
    form.next();
  }

  async function befall({ desk }: Form, kind: Kind): Promise<void> {
    if (kind === 'tab killed') return desk.kill();
    if (kind === 'session ended') return desk.endSession();
    if (kind === 'Escape') return desk.page.keyboard.press('Escape');
    if (kind === 'back') return void (await desk.page.goBack());
  }

  describe('fifty random ends of writing', () => {
    it(
      'lose no letter, and what was submitted is done once',
      async () => {
        for (let n = 0; n < ends; n += 1) {
          const form = random.oneOf(forms.filter((each) => !each.isOver()));
          const kind = random.oneOf(kinds);
          const box = await form.open();
          const before = written.get(form) ?? '';
          await holds(box, before);
          const more = (before === '' ? `${n}. ` : ', ') + random.words();
          // The end of the text: that of its line is somewhere in the middle once it is long.
          await box.press('ControlOrMeta+End');
          if (kind === 'line cut') form.desk.line = 'cut before';
          await box.pressSequentially(more);
          written.set(form, before + more);
          if (random.in100(submitted)) {
            all.push([form, before + more]);
            await submitInto(form, kind, before + more);
          } else await befall(form, kind);
          form.desk.line = 'whole';
        }
        for (const [form, text] of written) await holds(await form.open(), text);
        for (const [form, text] of all) expect([form.name, text, await form.count(text)]).toEqual([form.name, text, 1]);
        expect(all.length).toBeGreaterThan(ends / 4);
      },
      untilAllHaveEnded,
    );
  });
}
