import { it } from '@jest/globals';
import { expect } from '../support/browser.js';
import { runJobs } from '../support/jobs.js';
import { admin, button, confirm, link, look, office, page, site } from './administrator-desk.js';

/** What is done from the board at this address; called inside the `describe` of a suite in whose office its cycle is open. */
export function boardActsTopic(board: () => string): void {
  it('reminds the holders of what is stuck, a few picked at once', async () => {
    await page.goto(board());
    await link('Langkah yang tidak bergerak').click();
    await page.getByRole('combobox', { name: 'Jenis' }).selectOption('late');
    await page.getByText('Ingatkan pemegangnya').first().waitFor();
    await look('stuck');
    await button('Pilih semua di halaman ini').click();
    await button('Ingatkan').click();
    await confirm('Ingatkan', 'Batas sudah dekat');
    await page.getByRole('heading', { level: 1, name: /^Ingatkan/ }).waitFor();
    await runJobs(site);
    await page.getByText(/^[1-9]\d* selesai, 0 tidak perlu, 0 gagal/).waitFor();
    await page.getByText('Alasan: Batas sudah dekat').waitFor();
    const [act] = (await admin.list<{ kind: string; total: number; done: number }>('/api/bulk-operations', { sort: ['createdAt', 'DESC'] }))
      .rows;
    expect(act).toMatchObject({ kind: 'remind', total: act?.done });
  });

  it('withdraws those who have left from the list that the board opens, for the cause that it proposes', async () => {
    await site.unitOfWork.run((tx) =>
      tx.run(`update employee set standing = '99' where id in (select employee_id from participant where state = 'active' limit 2)`),
    );
    await page.goto(board());
    await link('Pilih dan tarik').click();
    await page.getByText('menurut kedudukannya sudah keluar').waitFor();
    await look('leaving');
    await button('Pilih semua di halaman ini').click();
    await button('Tarik dari siklus').click();
    await confirm('Tarik dari siklus', 'Pensiun mulai bulan ini');
    await page.getByRole('heading', { level: 1, name: 'Tarik dari siklus' }).waitFor();
    await runJobs(site);
    await page.getByText('Sebab: Pensiun.').waitFor();
    await page.getByText(/^2 selesai, 0 tidak perlu, 0 gagal/).waitFor();
  });

  it('met no error and made no foreign request', () => {
    expect(office.faults).toEqual([]);
  });
}
