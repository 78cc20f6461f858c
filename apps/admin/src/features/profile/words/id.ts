export const words = {
  places: {
    profile: { name: 'Profil saya', also: 'kata sandi bahasa tampilan sesi password language sessions my profile' },
  },
  profile: {
    device: 'Bahasa dan tampilan',
    deviceHint: 'Berlaku untuk perangkat ini.',
    sessions: 'Sesi saya',
    sessionsBody: 'Tempat Anda sedang masuk. Akhiri yang bukan milik Anda, lalu ganti kata sandi.',
    here: 'sesi ini',
    elsewhere: 'sesi lain',
    started: 'Masuk %{at}',
    seen: 'terakhir dipakai %{at}',
    endOne: 'Akhiri sesi ini',
    endOthers: 'Akhiri semua sesi lain dan token API',
    ended: 'Sesi diakhiri.',
    roles: 'Peran',
    noRoles: 'Tidak ada peran khusus.',
  },
};

declare module '../../../kit/words/text' {
  interface FeatureWords {
    readonly profile: typeof words;
  }
}
