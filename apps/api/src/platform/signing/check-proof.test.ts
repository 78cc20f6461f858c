import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ReceiptVerdict } from '@siklus/domain';
import { codeOf } from '../readable-code.js';
import { checkProof } from './check-proof.js';

const keys = generateKeyPairSync('ed25519');
const publicPem = keys.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const otherPem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;

const claims = {
  siklus: 'receipt',
  kind: 'submitted',
  document: '01a20bcd-4aa7-794b-91aa-000000000000',
  step: 'target-setting',
  occasion: '',
  turn: 'propose',
  round: 1,
  by: '198609262015051001',
  at: '2026-01-20T02:00:00.000Z',
  hash: 'ab'.repeat(32),
};
const signature = sign(null, Buffer.from(JSON.stringify(claims)), keys.privateKey);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const proof = `${encoded(claims)}.${signature.toString('base64url')}`;
const code = codeOf(signature);
const file = { code, claims, proof };
const flipped = Buffer.from(signature);
flipped.writeUInt8(flipped.readUInt8(5) ^ 1, 5);

const rows: readonly (readonly [string, string, ReceiptVerdict])[] = [
  ['its line alone', proof, 'GENUINE'],
  ['the text of its QR code', `https://siklus.example.go.id/check/${code}#${proof}`, 'GENUINE'],
  ['its file', JSON.stringify(file), 'GENUINE'],
  ['its file, laid out by an editor', JSON.stringify(file, null, 2), 'GENUINE'],
  ['another day signed by nobody', `${encoded({ ...claims, at: '2026-01-10T02:00:00.000Z' })}.${proof.split('.')[1]}`, 'FORGED'],
  ['a changed signature', `${encoded(claims)}.${flipped.toString('base64url')}`, 'FORGED'],
  ['another day written into the file', JSON.stringify({ ...file, claims: { ...claims, at: '2026-01-10T02:00:00.000Z' } }), 'WORDS_DIFFER'],
  ['the code of another receipt on the file', JSON.stringify({ ...file, code: '7K3M-Q9TB-X2WD' }), 'CODE_DIFFERS'],
  ['words that no receipt has', JSON.stringify({ ...file, note: 'sah' }), 'SURROUNDED'],
  ['its file, sent on with an end of line', `${JSON.stringify(file)}\r\n`, 'GENUINE'],
  ['its file in a list', `[${JSON.stringify({ ...file, claims: { ...claims, by: 'x' } })}]`, 'SURROUNDED'],
  ['its file behind letters', `Sah ${JSON.stringify(file)}`, 'SURROUNDED'],
  ['its file with its words twice', JSON.stringify(file).replace('"claims"', `"claims":{"by":"x"},"claims"`), 'SURROUNDED'],
  ['its file with a word twice', JSON.stringify(file).replace('"by"', '"by":"x","by"'), 'SURROUNDED'],
  ['its file with words beside the proof', JSON.stringify({ ...file, proof: `Sah ${proof}` }), 'SURROUNDED'],
  ['words above its line', `Diserahkan 10 Januari 2026\n${proof}`, 'SURROUNDED'],
  ['its line twice', `${proof}\n${proof}`, 'SURROUNDED'],
  ['an address with the code of another', `https://siklus.example.go.id/check/7K3M-Q9TB-X2WD#${proof}`, 'CODE_DIFFERS'],
  ['an address of another page', `https://siklus.example.go.id/sah?kode=${code}#${proof}`, 'SURROUNDED'],
  ['words around a forged one', `Sah ${encoded({ ...claims, by: 'x' })}.${proof.split('.')[1]}`, 'FORGED'],
  ['a part of it', proof.slice(0, -4), 'UNREADABLE'],
  ['something else that was signed', `${encoded({ ...claims, siklus: 'form' })}.${signature.toString('base64url')}`, 'UNREADABLE'],
  ['nothing', '', 'UNREADABLE'],
];

describe('a receipt', () => {
  it.each(rows)('as %s is checked without asking anybody', (_what, text, verdict) => {
    expect(checkProof(text, publicPem).verdict).toBe(verdict);
    if (verdict === 'GENUINE') expect(checkProof(text, publicPem)).toEqual({ verdict, code, claims });
  });

  it('of one installation is not that of another', () => {
    expect(checkProof(proof, otherPem).verdict).toBe('FORGED');
  });
});
