import { describe, expect, it } from '@jest/globals';
import { isNameTrue, keptName } from './file-kinds.js';

describe('the name of a file', () => {
  it.each([
    ['foto.jpg', 'image/jpeg', true],
    ['FOTO.JPEG', 'image/jpeg', true],
    ['foto', 'image/jpeg', true],
    ['Notulen rapat 12. Maret', 'application/pdf', true],
    ['foto.jpg', 'application/pdf', false],
    ['surat.pdf.exe', 'application/pdf', false],
    ['surat.exe\u200b', 'application/pdf', false],
    ['surat.docm', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
  ] as const)('%s says of %s what is so: %s', (name, type, isTrue) => {
    expect(isNameTrue(name, type)).toBe(isTrue);
  });

  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\sari\\foto.JPG', 'foto.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['...', 'bukti.jpg'],
    ['foto\u202egpj.exe.jpg', 'fotogpj.exe.jpg'],
    ['foto\u0000\r\n\u2028.jpg', 'foto.jpg'],
    ['', 'bukti.jpg'],
    [`${'a'.repeat(119)}\u{1f4f7}.jpg`, `${'a'.repeat(119)}.jpg`],
    [`${'a'.repeat(118)}\u{1f4f7}.jpg`, `${'a'.repeat(118)}\u{1f4f7}.jpg`],
    ['foto\ud83d.jpg', 'foto.jpg'],
    [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(120)}.jpg`],
  ])('%s is kept as %s', (name, kept) => {
    expect(keptName(name, 'image/jpeg')).toBe(kept);
  });
});
