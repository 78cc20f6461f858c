export const help = {
  incidents: {
    title: 'Insiden',
    purpose: 'Pekerjaan di belakang layar yang sepuluh kali gagal dan menunggu keputusan manusia.',
    can: ['Baca alasannya, lalu ulangi.', 'Tutup dengan alasan bila tidak perlu diulang.'],
    next: 'Yang diulang berjalan dari awal dan hilang dari daftar bila berhasil. Alasan penutupan tercatat di jejak audit.',
  },
};
