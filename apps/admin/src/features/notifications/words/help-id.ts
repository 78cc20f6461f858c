export const help = {
  notices: {
    title: 'Pemberitahuan',
    purpose: 'Apa yang terjadi belakangan ini dan menyangkut Anda, atau kelompok tempat Anda bertugas.',
    can: ['Buka pemberitahuan untuk menuju dokumennya; ia tertandai sudah dibaca.', 'Tandai satu atau semuanya sudah dibaca.'],
    next: 'Yang belum dibaca selalu di atas. Pada pemberitahuan kelompok, setiap anggota menandai untuk dirinya sendiri.',
  },
};
