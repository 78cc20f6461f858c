import { createHash } from 'node:crypto';
import type { DocumentExport, UnsealedDocument } from '@siklus/contracts/document-export';
import { canonical, commitTo } from '../platform/audit/chain.js';

/** The document with a hash over each of its parts. */
export function sealed(document: UnsealedDocument): DocumentExport {
  return { ...document, seals: Object.fromEntries(Object.entries(document).map(([part, value]) => [part, sealOf(value)])) };
}

/**
 * The first place of an exported document that is no longer what it was sealed, signed or committed to, as a JSON pointer: an answer that
 * is not what the trail committed to, what was signed and reads otherwise, or any other part. Undefined where all is as it was.
 */
export function brokenSeal({ seals, ...document }: DocumentExport): string | undefined {
  const { answers, signed } = document;
  const answer = answers.findIndex(({ salt, committed, answers: given }) => committed !== commitTo(Buffer.from(salt, 'base64url'), given));
  if (answer >= 0) return `/answers/${answer}/answers`;
  const text = signed.findIndex((each) => each.hash !== sha256(each.text));
  if (text >= 0) return `/signed/${text}/text`;
  const other = signed.findIndex((each) => !isAsSigned(each, answers));
  if (other >= 0) return `/signed/${other}/text`;
  const parts = [...new Set([...Object.keys(document), ...Object.keys(seals)])].sort();
  const part = parts.find((each) => seals[each] !== sealOf((document as Readonly<Record<string, unknown>>)[each]));
  return part === undefined ? undefined : part in document ? `/${part}` : `/seals/${part}`;
}

/** Whether the answers that were signed are those that the document has: of each turn the last one until then. */
function isAsSigned({ step, occasion, signedAt, text }: DocumentExport['signed'][number], answers: DocumentExport['answers']): boolean {
  return Object.entries(frozenIn(text) ?? {}).every(([turn, value]) => {
    // A turn that time took has no answer.
    if (value === null) return true;
    const given = answers.filter((each) => each.step === step && each.occasion === occasion && each.turn === turn && each.at <= signedAt);
    return given.some((each) => canonical(each.answers) === canonical(value));
  });
}

/** The answers of what was signed, by their turns; null where no turn was answered. */
function frozenIn(text: string): Readonly<Record<string, unknown>> | null {
  return (JSON.parse(text) as { readonly answers: Readonly<Record<string, unknown>> | null }).answers;
}

const sealOf = (part: unknown): string => sha256(canonical(part));

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
