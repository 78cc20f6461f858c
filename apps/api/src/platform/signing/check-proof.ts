import { receiptClaims, receiptFile, type ReceiptClaims, type ReceiptVerdict } from '@siklus/domain';
import { codeOf } from '../readable-code.js';
import { isSignedBy } from './signing-key.js';

/** What a check without the database found. */
export interface ProofCheck {
  readonly verdict: ReceiptVerdict;
  readonly code?: string;
  readonly claims?: ReceiptClaims;
}

// A signature of Ed25519 has 64 bytes. The proof stands alone, behind the # of an address, or in a file.
const proofForm = /([A-Za-z0-9_-]{100,})\.([A-Za-z0-9_-]{86})(?![A-Za-z0-9_-])/;

/** Checks the text of a QR code or of a file with the public key alone. */
export function checkProof(text: string, publicPem: string): ProofCheck {
  const [, signed = '', signature = ''] = proofForm.exec(text) ?? [];
  const bytes = Buffer.from(signed, 'base64url');
  const signatureBytes = Buffer.from(signature, 'base64url');
  const claims = receiptClaims.safeParse(parsed(bytes.toString('utf8')));
  if (!claims.success) return { verdict: 'UNREADABLE' };
  if (!isSignedBy(publicPem, bytes, signatureBytes)) return { verdict: 'FORGED' };
  const code = codeOf(signatureBytes);
  const found = { code, claims: claims.data };
  const file = receiptFile.safeParse(parsed(text));
  if (!file.success) return { verdict: text.trim().startsWith('{') ? 'UNREADABLE' : 'GENUINE', ...found };
  if (file.data.code !== code) return { verdict: 'CODE_DIFFERS', ...found };
  const saysTheSame = JSON.stringify(file.data.claims) === JSON.stringify(claims.data);
  return { verdict: saysTheSame ? 'GENUINE' : 'WORDS_DIFFER', ...found };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
