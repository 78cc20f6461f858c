/** What `npm start` says, Indonesian first. Each entry answers whole sentences with what to do next. */
export const messages = {
  portTaken: ({ host, port }) =>
    `Port ${port} di ${host} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start\n` +
    `Port ${port} on ${host} is taken by another program. Stop it, or choose another one: PORT=${port + 1} npm start`,

  embeddedPortTaken: (port) =>
    `Port basis data ${port} sudah dipakai. Ubah SIKLUS_EMBEDDED_PORT, atau hapus agar port dipilih sendiri.\n` +
    `The database port ${port} is taken. Change SIKLUS_EMBEDDED_PORT, or remove it and a free port is chosen.`,

  alreadyRunning: (dataDir, pid) =>
    `Siklus sudah berjalan dengan folder data ${dataDir} (proses ${pid}). Pakai yang itu, atau atur SIKLUS_DATA_DIR dan PORT untuk ` +
    `yang kedua.\n` +
    `Siklus already runs on the data folder ${dataDir} (process ${pid}). Use that one, or set SIKLUS_DATA_DIR and PORT for a second one.`,

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
