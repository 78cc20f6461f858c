/** Faults of a staff list, row by row: the people module adds its codes here (kind `invalid`, texts in both languages). */
export const importErrors = {
  NIP_LENGTH: {
    kind: 'invalid',
    id: 'NIP harus 18 angka. Salin NIP dari SK dan pastikan selnya berformat teks.',
    en: 'A NIP has 18 digits. Copy it from the decree and keep the cell as text.',
  },
} as const;
