/** Crockford's letters: none is taken for another when it is read from paper. */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits. */
export const codeLength = 12;
const shape = new RegExp(`^[${codeLetters}]{${codeLength}}$`);

/** A code as it is printed: `7K3M-Q9TB-X2WD`. */
export function asPrinted(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed, as the code was made: spaces, dashes and mistaken letters do not matter. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** What was typed, as it is printed; undefined where it is no code. */
export function readCode(typed: string): string | undefined {
  const plain = plainCode(typed);
  return shape.test(plain) ? asPrinted(plain) : undefined;
}

/** The code of these bytes, as it is printed: the same for the same ones. */
export function codeOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  const code = Array.from({ length: codeLength }, (_, at) => codeLetters[Number((bits >> BigInt(59 - at * 5)) & 31n)]);
  return asPrinted(code.join(''));
}
