import fc from 'fast-check';

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map(
  (point) => String.fromCodePoint(point),
  // By this the library knows that names such as `__proto__` are among the texts, and tries them often.
  (text) => {
    const [point, ...more] = Array.from(String(text), (character) => character.codePointAt(0));
    if (point === undefined || more.length > 0) throw new Error('not a single character');
    return point;
  },
);

/** Texts of any characters, halves too. Asked for unit `binary`, the library makes a table of all million characters first. */
export const anyText = fc.string({ unit: anyCharacter });
