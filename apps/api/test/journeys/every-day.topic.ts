import { describe, it } from '@jest/globals';
import { atDesk, expect, onPhone } from '../support/browser.js';
import type { Round } from '../support/crawl/crawl.js';
import { panelFiles } from '../support/crawl/panel.js';
import type { WalkedOffice } from '../support/crawl/walked-office.js';

/** The pages on which each kind of person spends the day; what opens on them is opened at a desk too. */
const daily = [
  [
    'admin',
    ['/cycles/:id/show', '/employees'],
    ['Lainnya', 'Ctrl+K dinas', '?', 'Bantuan halaman ini', 'Tindakan massal, Ingatkan', 'Ubah batas waktu, Ubah batas'],
  ],
  ['supervisor', ['/tasks', '/tasks/:id', '/team'], ['Kembalikan, Kembalikan']],
  ['employee', ['/my-document', '/tasks/:id', '/notifications'], ['Catat kemajuan', 'Tandai semua sudah dibaca']],
] as const;

const onPhoneInEnglish: Round = { ...onPhone, language: 'en' };
const atDeskInIndonesian: Round = { ...atDesk, language: 'id' };

/** Opens what people open every day on both sizes; called inside a suite. */
export function everyDayTopic(office: () => WalkedOffice): void {
  describe('the pages of every day', () => {
    it.each(daily)(
      'of the %s are readable by everybody with what they open, on both sizes, in one language only',
      async (username, routes, dialogs) => {
        expect(panelFiles.routes).toEqual(expect.arrayContaining([...routes]));
        const { findings, opened } = await office().walk(username, routes, [onPhoneInEnglish, atDeskInIndonesian]);
        expect(findings).toEqual([]);
        expect(dialogs.filter((name) => !opened.some((seen) => seen.endsWith(`: ${name}`)))).toEqual([]);
      },
    );
  });
}
