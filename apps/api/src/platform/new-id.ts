import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';

// Asking the system for randomness costs more than making the id, so it is drawn a thousand words at a time.
const words = new Uint32Array(1_024);
let used = words.length;

const generator = new V7Generator({
  nextUint32() {
    if (used === words.length) {
      randomFillSync(words);
      used = 0;
    }
    return words[used++] ?? 0;
  },
});

/** A new id (UUID version 7): ids made later sort later, so indexes grow at their end. */
export function newId(): string {
  return generator.generate().toString();
}
