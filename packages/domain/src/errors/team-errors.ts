/** What can stand against an assignment across units. */
export const teamErrors = {
  TEAM_UNIT_NOT_YOURS: {
    kind: 'forbidden',
    id: 'Penugasan diberikan oleh pimpinan unit tim itu atau ketua timnya. Pilih unit yang Anda pimpin, atau minta pimpinannya.',
    en: 'An assignment is given by the head of the team’s unit or by the team’s lead. Choose a unit that you head, or ask its head.',
  },
  ASSIGNED_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada pegawai dengan NIP ini. Periksa NIP pada surat tugasnya, lalu ketik lagi.',
    en: 'There is no employee with this NIP. Check the NIP on the letter of assignment, then enter it again.',
  },
  ASSIGNED_TO_ONESELF: {
    kind: 'invalid',
    id: 'Penugasan diberikan kepada orang lain. Minta pimpinan unit itu bila Anda sendiri yang ditugaskan.',
    en: 'An assignment is given to somebody else. Ask the head of that unit if you are to be assigned yourself.',
  },
  ASSIGNED_TO_SUPERIOR: {
    kind: 'invalid',
    id: '{name} adalah atasan pemberi tugas, langsung atau tidak. Minta pimpinan di atasnya menugaskannya.',
    en: '{name} is a superior of who gives the task, directly or not. Ask the head above him to assign him.',
  },
  ASSIGNED_WITHIN_UNIT: {
    kind: 'invalid',
    id: '{name} bekerja di unit ini, jadi tugasnya tidak lintas unit. Tulis tugas itu langsung dalam sasarannya.',
    en: '{name} works in this unit, so the task is not across units. Write it into the targets directly.',
  },
  ASSIGNED_WHILE_AWAY: {
    kind: 'invalid',
    id: '{name} sedang tidak bertugas atau sudah berhenti. Pilih pegawai lain.',
    en: '{name} is away or has left. Choose another employee.',
  },
  TEAM_DAYS_REVERSED: {
    kind: 'invalid',
    id: 'Hari terakhir mendahului hari pertama. Tukar atau perbaiki kedua tanggal itu.',
    en: 'The last day is before the first. Swap or mend the two days.',
  },
  TEAM_DAYS_OF_TWO_YEARS: {
    kind: 'invalid',
    id: 'Penugasan berlaku dalam satu tahun kinerja. Pilih hari terakhir dalam tahun yang sama; tahun berikutnya mendapat penugasan baru.',
    en: 'An assignment lies within one year of performance. Choose a last day in the same year; the next year gets a new one.',
  },
  ASSIGNED_WITHOUT_DOCUMENT: {
    kind: 'conflict',
    id: '{name} tidak mempunyai dokumen kinerja yang berjalan untuk tahun {year}. Periksa tanggalnya, atau tunggu sampai siklusnya dibuka.',
    en: '{name} has no performance document under way for {year}. Check the days, or wait until the cycle is opened.',
  },
  NOBODY_CONSENTS: {
    kind: 'conflict',
    id: '{name} belum mempunyai pejabat penilai yang dapat menyetujui. Minta administrator menetapkannya dahulu.',
    en: '{name} has no supervisor yet who could consent. Ask the administrator to set one first.',
  },
  ASSIGNED_TWICE: {
    kind: 'conflict',
    id: '{name} sudah ditugaskan ke tim ini pada hari-hari itu. Lihat penugasan yang sudah ada, atau pilih hari lain.',
    en: '{name} is assigned to this team already on these days. See the assignment that exists, or choose other days.',
  },
  NOT_HOME_SUPERVISOR: {
    kind: 'forbidden',
    id: 'Yang menyetujui adalah pejabat penilai pegawai itu atau yang mewakilinya, bukan pemberi tugas. Tunggu jawabannya.',
    en: 'Consent is given by the employee’s supervisor or whoever acts for him, not by the giver. Wait for the answer.',
  },
  NOT_TEAM_LEAD: {
    kind: 'forbidden',
    id: 'Hanya pimpinan unit tim itu, wakilnya, dan ketua timnya yang dapat melakukannya. Hubungi mereka bila ada yang perlu diubah.',
    en: 'Only the head of the team’s unit, his deputy and the lead of the team can do this. Ask them if something has to change.',
  },
  TEAM_ANSWERED: {
    kind: 'conflict',
    id: 'Penugasan ini sudah dijawab atau ditarik. Muat ulang halamannya untuk melihat keadaannya.',
    en: 'This assignment was answered or taken back already. Reload the page to see how it stands.',
  },
  TEAM_OVER: {
    kind: 'conflict',
    id: 'Penugasan ini tidak berjalan: belum disetujui, ditolak, atau sudah diakhiri. Muat ulang halamannya.',
    en: 'This assignment is not under way: not consented to, declined or ended. Reload the page.',
  },
  TEAM_DOCUMENT_OVER: {
    kind: 'conflict',
    id: 'Dokumen pegawai itu atau siklusnya tidak lagi berjalan, jadi penugasannya tetap. Hubungi administrator bila itu keliru.',
    en: 'The employee’s document or its cycle is no longer under way, so the assignment stays. Ask the administrator if that is wrong.',
  },
} as const;
