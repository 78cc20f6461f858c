import type { Locator } from 'playwright-core';
import { expect } from '../browser.js';
import type { TestApp } from '../test-app.js';
import type { Desk } from './desk.js';

/** A form in which somebody writes. */
export interface Form {
  readonly name: string;
  readonly desk: Desk;
  /** Whether what was submitted waits on the device and is sent by itself. */
  readonly isSentLater: boolean;
  /** Opens it on its page and gives the box for the text. */
  open(): Promise<Locator>;
  /** Presses the button that sends it, with whatever else it needs. */
  submit(): Promise<void>;
  /** How often the text was done. */
  count(text: string): Promise<number>;
  /** It was done: what is written next is about something else. */
  next(): void;
  /** Whether there is nothing more to write about. */
  isOver(): boolean;
}

const times = async (site: TestApp, sql: string, text: string) =>
  (await site.unitOfWork.read<{ n: number }>(`select count(*)::int as n from ${sql} = $1`, [text]))[0]?.n ?? 0;

/** The feedback on a report, with both ratings. */
export function review(site: TestApp, desk: Desk, tasks: string[]): Form {
  const { page } = live(desk);
  return {
    name: 'a review',
    desk,
    isSentLater: true,
    async open() {
      await desk.open(`/tasks/${tasks[0]}`);
      return page().getByRole('textbox', { name: 'Umpan balik untuk pegawai' });
    },
    async submit() {
      for (const group of ['Hasil kerja', 'Perilaku kerja'])
        await page().getByRole('group', { name: group }).getByRole('radio', { name: 'Sesuai ekspektasi' }).check({ force: true });
      await page().getByRole('button', { name: 'Tetapkan predikat Baik' }).click();
    },
    count: (text) => times(site, `task where state = 'done' and answers->>'feedback'`, text),
    next: () => void tasks.shift(),
    isOver: () => tasks.length === 0,
  };
}

/** The reason for which a report is returned. */
export function returning(site: TestApp, desk: Desk, tasks: string[]): Form {
  const { page } = live(desk);
  const dialog = () => page().getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' });
  return {
    name: 'a return',
    desk,
    isSentLater: true,
    async open() {
      await desk.open(`/tasks/${tasks[0]}`);
      await page().getByRole('button', { name: 'Kembalikan' }).click();
      return dialog().getByRole('textbox', { name: 'Alasan' });
    },
    submit: () => dialog().getByRole('button', { name: 'Kembalikan' }).click(),
    count: (text) => times(site, 'task where reason', text),
    next: () => void tasks.shift(),
    isOver: () => tasks.length === 0,
  };
}

/** A word on how far an indicator has come. */
export function progressNote(site: TestApp, desk: Desk): Form {
  const { page } = live(desk);
  const dialog = () => page().getByRole('dialog', { name: 'Catat kemajuan' });
  return {
    name: 'a progress note',
    desk,
    isSentLater: true,
    async open() {
      await desk.open('/my-document');
      await page().getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
      return dialog().getByRole('textbox', { name: /^Catatan/ });
    },
    async submit() {
      await dialog()
        .getByRole('textbox', { name: /^(Jumlah yang bertambah|Keadaan sekarang)/ })
        .fill('7');
      await dialog().getByRole('button', { name: 'Simpan' }).click();
    },
    count: (text) => times(site, 'progress_note where note', text),
    next: () => undefined,
    isOver: () => false,
  };
}

/** The name of a new course: a page of its own, of an administrator, that is not sent later by itself. */
export function course(site: TestApp, desk: Desk): Form {
  const { page } = live(desk);
  let made = 0;
  return {
    name: 'a course',
    desk,
    isSentLater: false,
    async open() {
      await desk.open('/courses/create');
      return page().getByLabel('Nama *', { exact: true });
    },
    async submit() {
      const rest = { 'Nama dalam bahasa Inggris': 'Course', Kode: `ENDS-${made}`, 'Jam pelajaran (JP)': '16', Bentuk: 'Klasikal' };
      for (const [label, value] of Object.entries(rest)) {
        const box = page().getByLabel(label);
        if ((await box.inputValue()) !== value) await box.fill(value);
      }
      await page().getByRole('button', { name: 'Simpan' }).click();
    },
    count: (text) => times(site, 'course where title', text),
    next: () => void (made += 1),
    isOver: () => false,
  };
}

/** A desk's page is another one after each crash. */
const live = (desk: Desk) => ({ page: () => desk.page });

/** Waits until the box holds the text: it may come from the device a moment after the form is drawn. */
export const holds = (box: Locator, text: string) => expect(box).toHaveValue(text);
