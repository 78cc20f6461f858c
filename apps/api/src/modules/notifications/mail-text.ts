const sentences: Readonly<Record<string, { subject: string; body: string }>> = {
  'task-opened': { subject: 'Ada tugas menunggu Anda', body: 'Ada tugas kinerja yang menunggu Anda di Siklus.' },
  'task-returned': { subject: 'Ada tugas yang dikembalikan', body: 'Sebuah dokumen kinerja dikembalikan kepada Anda dengan alasannya.' },
  'task-late': { subject: 'Ada tugas yang melewati batas waktu', body: 'Sebuah tugas kinerja Anda melewati batas waktunya.' },
  'task-reminder': { subject: 'Pengingat tugas kinerja', body: 'Ada tugas kinerja yang masih menunggu Anda.' },
  'step-blocked': {
    subject: 'Dokumen kinerja Anda tertahan',
    body: 'Satu langkah dokumen kinerja Anda tertahan. Siklus menyebutkan siapa yang dapat memperbaikinya.',
  },
  'document-finished': { subject: 'Dokumen kinerja Anda selesai', body: 'Semua langkah dokumen kinerja Anda sudah selesai.' },
};

/** The mail of a notice: that something waits, and where. Never a rating, never a name of somebody else. */
export function mailText(kind: string, name: string, url: string): { subject: string; text: string } {
  const sentence = sentences[kind];
  if (sentence === undefined) throw new Error(`No mail text for the notice ${kind}`);
  return { subject: `${sentence.subject} - Siklus`, text: `Yth. ${name},\n\n${sentence.body}\n\nBuka: ${url}\n\nSiklus` };
}
