import { receiptClaims, receiptFile, type ReceiptClaims, type ReceiptVerdict } from '@siklus/domain';
import { codeOf } from '../readable-code.js';
import { isSignedBy } from './signing-key.js';

/** What a check without the database found. */
export interface ProofCheck {
  readonly verdict: ReceiptVerdict;
  readonly code?: string;
  readonly claims?: ReceiptClaims;
}

// A signature of Ed25519 has 64 bytes.
const proofForm = /([A-Za-z0-9_-]{100,})\.([A-Za-z0-9_-]{86})(?![A-Za-z0-9_-])/;
const alone = new RegExp(`^${proofForm.source}$`);
/** The address in the QR code: its last part is the code, and nothing stands behind the proof. */
const inAddress = new RegExp(`^https?://[^\\s#?]+/check/(?<code>[^\\s#?/]+)#${proofForm.source}$`);

/**
 * Checks the text of a QR code or of a file with the public key alone. Genuine is what a receipt is given out as and nothing else: the
 * proof alone, its address, its file. Of a proof with anything around it that is said, as people read that and not the proof.
 */
export function checkProof(given: string, publicPem: string): ProofCheck {
  const text = given.trim();
  const [, signed = '', signature = ''] = proofForm.exec(text) ?? [];
  const bytes = Buffer.from(signed, 'base64url');
  const signatureBytes = Buffer.from(signature, 'base64url');
  const claims = receiptClaims.safeParse(parsed(bytes.toString('utf8')));
  if (!claims.success) return { verdict: 'UNREADABLE' };
  if (!isSignedBy(publicPem, bytes, signatureBytes)) return { verdict: 'FORGED' };
  const found = { code: codeOf(signatureBytes), claims: claims.data };
  return { verdict: verdictOn(text, found), ...found };
}

/** What is to be said of all of the text in which a genuine proof was found. */
function verdictOn(text: string, { code, claims }: { readonly code: string; readonly claims: ReceiptClaims }): ReceiptVerdict {
  if (alone.test(text)) return 'GENUINE';
  const address = inAddress.exec(text);
  if (address !== null) return address.groups?.['code'] === code ? 'GENUINE' : 'CODE_DIFFERS';
  const json = parsed(text);
  const file = receiptFile.safeParse(json);
  if (!file.success || !alone.test(file.data.proof) || !isWrittenOnce(text, json)) return 'SURROUNDED';
  if (file.data.code !== code) return 'CODE_DIFFERS';
  return JSON.stringify(file.data.claims) === JSON.stringify(claims) ? 'GENUINE' : 'WORDS_DIFFER';
}

/** Whether the text says what is read of it and no more: of two keys of one name a person reads the one, a program the other. */
function isWrittenOnce(text: string, json: unknown): boolean {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1') === JSON.stringify(json);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
