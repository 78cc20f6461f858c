/** Why the dialogues of the demo are held. */
export const dialogueReason = 'Membahas capaian semester pertama dan dukungan untuk semester kedua.';

/** What was agreed in them. */
export function minutesOf(heldOn: string) {
  return {
    heldOn,
    present: 'Pegawai dan atasan langsung',
    agreed:
      'Capaian semester pertama sesuai rencana, kecuali kunjungan ke dua desa terjauh. Pegawai menyusun jadwal baru sebelum 5 Agustus; ' +
      'atasan menyiapkan kendaraan setiap Selasa dan satu pendamping.',
  };
}

export const disputedBecause =
  'Kendaraan tidak dibicarakan untuk setiap Selasa, hanya bila tidak dipakai rujukan. Mohon risalahnya disesuaikan.';
