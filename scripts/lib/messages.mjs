/** What `npm start` says, Indonesian first. Each entry answers whole sentences with what to do next. */
export const messages = {
  portTaken: ({ host, port }) =>
    `Port ${port} di ${host} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start\n` +
    `Port ${port} on ${host} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm start`,

  cannotListen: ({ host, port, reason }) =>
    `Tidak dapat menerima sambungan di ${host}, port ${port}: ${reason}. Periksa SIKLUS_HOST dan PORT.\n` +
    `Cannot listen on ${host}, port ${port}: ${reason}. Check SIKLUS_HOST and PORT.`,

  embeddedPortTaken: (port) =>
    `Port basis data ${port} sudah dipakai. Ubah SIKLUS_EMBEDDED_PORT, atau hapus agar port dipilih sendiri.\n` +
    `The database port ${port} is taken. Change SIKLUS_EMBEDDED_PORT, or remove it and a free port is chosen.`,

  alreadyRunning: (dataDir, pid) =>
    `Siklus sudah berjalan dengan folder data ${dataDir} (proses ${pid}). Pakai yang itu, atau atur SIKLUS_DATA_DIR dan PORT untuk ` +
    `yang kedua.\n` +
    `Siklus already runs on the data folder ${dataDir} (process ${pid}). Use that one, or set SIKLUS_DATA_DIR and PORT for a second one.`,

  dataDirIsFile: (dataDir) =>
    `SIKLUS_DATA_DIR menunjuk ${dataDir}, sebuah berkas. Isi dengan folder, atau pindahkan berkas itu.\n` +
    `SIKLUS_DATA_DIR names ${dataDir}, which is a file. Name a folder, or move that file away.`,

  dataDirUnwritable: (dataDir, reason) =>
    `Folder data ${dataDir} tidak dapat dibuat atau ditulisi: ${reason}. Arahkan SIKLUS_DATA_DIR ke folder yang dapat ditulisi, ` +
    `atau perbaiki izinnya.\n` +
    `The data folder ${dataDir} cannot be made or written to: ${reason}. Let SIKLUS_DATA_DIR name a folder that can be written to, ` +
    `or mend its permissions.`,

  databaseUnreachable: ({ place, reason }) =>
    `Basis data di ${place} (DATABASE_URL) tidak menjawab: ${reason}. Jalankan PostgreSQL itu, atau perbaiki alamatnya.\n` +
    `The database at ${place} (DATABASE_URL) does not answer: ${reason}. Start that PostgreSQL, or mend the address.`,

  resting: ({ name, times, reason, seconds, logFile }) =>
    `[siklus] ${name} berakhir ${times} kali dalam semenit (terakhir: ${reason}) dan dicoba lagi dalam ${seconds} detik; ` +
    `yang lain tetap berjalan. Baca ${logFile}.\n` +
    `[siklus] ${name} ended ${times} times within a minute (last: ${reason}) and is tried again in ${seconds} s; ` +
    `the rest keeps running. Read ${logFile}.`,

  databaseResting: ({ reason, seconds }) =>
    `[siklus] PostgreSQL tidak dapat dijalankan (${reason}) dan dicoba lagi dalam ${seconds} detik.\n` +
    `[siklus] PostgreSQL cannot be started (${reason}) and is tried again in ${seconds} s.`,

  ready: ({ address, demo, password, dataDir }) =>
    [
      '',
      `  Siklus siap / is ready:   ${address}`,
      '',
      ...(demo
        ? [
            '  Akun demo / demo accounts:',
            '    admin        administrator dan pengelola pelatihan / administrator and training office',
            '    supervisor   pejabat penilai kinerja / assesses the employee',
            '    employee     pegawai yang dinilai / the employee',
            `    kata sandi / password:  ${password}`,
            '    Setiap pegawai juga dapat masuk dengan NIP / every employee may sign in with a NIP.',
            '',
          ]
        : []),
      `  Log: ${dataDir}/logs     Berhenti / stop: Ctrl-C`,
      '',
    ].join('\n'),

  stopping: 'Menghentikan Siklus ... / stopping Siklus (Ctrl-C again: at once)',
};
