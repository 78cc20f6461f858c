import { readFile, stat } from 'node:fs/promises';
import { receiptKinds, receiptVerdicts, type ReceiptVerdict } from '@siklus/domain';
import { readCode } from '../platform/readable-code.js';
import { Settings } from '../platform/settings.js';
import { checkProof, type ProofCheck } from '../platform/signing/check-proof.js';
import { fingerprintOf, SigningKey } from '../platform/signing/signing-key.js';
import { answersHash, proofOf, signedByTask } from '../workflow/receipts.js';
import { withDatabase, type Operation, type Report } from './command.js';

/** What is to be checked: a short code, or the text that holds a proof. */
async function given(what: string): Promise<{ readonly code: string } | { readonly text: string }> {
  const isFile = await stat(what).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return { text: await readFile(what, 'utf8') };
  const code = readCode(what);
  return code === undefined ? { text: what } : { code };
}

/** Checks the receipt that is stored under a code, and that what is stored with it is still what it tells of. */
function checkStored(code: string, publicPem: string): Promise<ProofCheck> {
  return withDatabase(async (unitOfWork) => {
    const [row] = await unitOfWork.read<{ claims: string; signature: Buffer; hash: string | null; signed: string | null }>(
      `select r.claims, r.signature, ${answersHash} as hash, s.hash as signed
         from receipt r join task t on t.id = r.task_id left join ${signedByTask} where r.code = $1`,
      [code],
    );
    if (row === undefined) return { verdict: 'UNKNOWN' };
    const found = checkProof(proofOf(row), publicPem);
    if (found.verdict !== 'GENUINE') return found;
    if (found.code !== code) return { ...found, verdict: 'CODE_DIFFERS' };
    const isSame = found.claims?.hash === (found.claims?.kind === 'signed' ? row.signed : row.hash);
    return isSame ? found : { ...found, verdict: 'CONTENT_CHANGED' };
  });
}

function reportOf({ verdict, code, claims }: ProofCheck): Report {
  const { id, en } = receiptVerdicts[verdict satisfies ReceiptVerdict];
  const { kind, step, occasion, turn, by, at, document, hash } = claims ?? {};
  const about = [
    ['code', code],
    ['kind', kind && `${receiptKinds[kind].id} / ${receiptKinds[kind].en}`],
    ['document', document],
    ['turn', [step, occasion, turn].filter(Boolean).join('/')],
    ['by', by],
    ['at', at],
    ['SHA-256', hash],
  ].flatMap(([name = '', value]) => (value === undefined || value === '' ? [] : [`  ${name.padEnd(9)}${value}`]));
  return { ok: verdict === 'GENUINE', lines: [id, en, ...about], data: { verdict, code, claims } };
}

export const verifyReceipt: Operation = {
  async run([what], { key }) {
    if (what === undefined)
      return { ok: false, lines: ['Name the receipt: verify-receipt CODE, or verify-receipt FILE'], data: { error: 'receipt' } };
    const publicPem = key === undefined ? (await ownKey()).publicPem : await otherKey(key);
    if (publicPem === undefined)
      return {
        ok: false,
        lines: [`${key} cannot be read as a public key. Give the file that public-key of that installation printed.`],
        data: { error: 'key' },
      };
    const asked = await given(what);
    return reportOf('code' in asked ? await checkStored(asked.code, publicPem) : checkProof(asked.text, publicPem));
  },
};

export const printPublicKey: Operation = {
  async run() {
    const { publicPem } = await ownKey();
    const fingerprint = fingerprintOf(publicPem);
    return { ok: true, lines: [publicPem.trimEnd(), `# ${fingerprint}`], data: { publicKey: publicPem, fingerprint } };
  },
};

/** The public key in a file; undefined where there is none. */
async function otherKey(file: string): Promise<string | undefined> {
  try {
    const pem = await readFile(file, 'utf8');
    fingerprintOf(pem);
    return pem;
  } catch {
    return undefined;
  }
}

/** The key needs no database: a receipt is checked also where that is down. */
function ownKey(): Promise<SigningKey> {
  return SigningKey.of(new Settings());
}
