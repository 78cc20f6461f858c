import { describe, expect, it } from '@jest/globals';
import { fill } from './errors/fault.js';
import { beginningOf, hidesInLine, hidesInText, nameAsSeen, quoted } from './text.js';

describe('a text that people write', () => {
  it.each<[string, string, boolean]>([
    ['letters of any writing', 'Rahma Đặng, رَحْمَة, स्त्री', false],
    ['the letter of a name with its marks apart', 'Ngofangare\u0323\u0302', false],
    ['an emoji of several parts', '\u{1F469}\u{1F3FD}\u200D\u2695\uFE0F', false],
    ['a space of no width', 'Rah\u200Bma', true],
    ['a mark that turns it around', 'Rahma \u202EamhaR', true],
    ['marks piled up on one letter', `R${'\u0301'.repeat(500)}ahma`, true],
    ['as many as no writing has', `R${'\u0301'.repeat(9)}ahma`, true],
  ])('with %s', (_what, text, hides) => {
    expect(hidesInText(text)).toBe(hides);
  });

  it.each([
    ['Rahma', 9, 'Rahma'],
    ['Rahma', 3, 'Rah'],
    ['Rah\u{1F469}ma', 4, 'Rah'],
    ['Rah\u{1F469}ma', 5, 'Rah\u{1F469}'],
    ['\u{1F469}', 1, ''],
  ])('%s begins within %i with whole characters', (text, most, begins) => {
    expect(beginningOf(text, most)).toBe(begins);
  });

  it.each([
    ['X" milik Kepala', `"X' milik Kepala"`],
    ['X” milik “Kepala”', `"X' milik 'Kepala'"`],
    ["Data Jum'at", `"Data Jum'at"`],
  ])('%s ends no quotation by itself', (name, said) => {
    expect(quoted(name)).toBe(said);
    expect(fill({ id: 'Token "{name}" milik Budi', en: 'Token “{name}” of {name}' }, { name })).toEqual({
      id: `Token ${said} milik Budi`,
      en: `Token “${said.slice(1, -1)}” of ${name}`,
    });
  });

  it('is called as people see it, where a program sends its name', () => {
    expect(nameAsSeen('jawa\u202eban\r\n\u2028\u200b\ud83d2026.csv', 14)).toBe('jawaban2026.cs');
  });

  it('has no breaks and no joiners where it is one line', () => {
    expect(['Rahma\nAli', 'Rah\u200Dma', 'Rahma Ali'].map(hidesInLine)).toEqual([true, true, false]);
    expect(hidesInText('Rahma\nAli')).toBe(false);
  });
});
