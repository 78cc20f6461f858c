import type { Problem } from '@siklus/contracts/common';
import { errorCatalogue, textOf, type ErrorKind, type Language, type Refusal, type Text } from '@siklus/domain';
import { inLanguage } from './language.js';

/** What each kind of refusal is in HTTP, once and for all. */
const kinds: Readonly<Record<ErrorKind, Text & { readonly status: number }>> = {
  malformed: { status: 400, id: 'Permintaan tidak terbaca', en: 'Malformed request' },
  unauthenticated: { status: 401, id: 'Belum masuk', en: 'Not signed in' },
  forbidden: { status: 403, id: 'Tidak diizinkan', en: 'Not allowed' },
  'not-found': { status: 404, id: 'Tidak ditemukan', en: 'Not found' },
  conflict: { status: 409, id: 'Keadaan sudah lain', en: 'In another state' },
  stale: { status: 412, id: 'Sudah berubah', en: 'Changed meanwhile' },
  'too-large': { status: 413, id: 'Terlalu besar', en: 'Too large' },
  'media-type': { status: 415, id: 'Jenis isi lain', en: 'Another kind of content' },
  invalid: { status: 422, id: 'Tidak memenuhi aturan', en: 'Against a rule' },
  'precondition-missing': { status: 428, id: 'Versi tidak disebut', en: 'Version missing' },
  'too-many': { status: 429, id: 'Terlalu sering', en: 'Too often' },
  unavailable: { status: 503, id: 'Belum siap', en: 'Not ready' },
  'no-room': { status: 507, id: 'Tempat penyimpanan penuh', en: 'No room left' },
};

const internal = { status: 500, id: 'Kesalahan di pihak kami', en: 'A fault on our side' };

/** A refusal as the sender reads it, and the headers that go with it. */
export interface Answer {
  readonly body: Problem & Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes a refusal as RFC 9457 in the reader's language. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Answer {
  const { code } = refusal;
  const { kind } = errorCatalogue[code];
  const { status, ...title } = code === 'INTERNAL' ? internal : kinds[kind];
  return {
    body: {
      ...(hasReport(refusal) ? inLanguage(refusal.report, language) : {}),
      type: `urn:siklus:error:${code}`,
      title: title[language],
      status,
      // Who quotes the number on the phone helps whoever reads the log.
      detail: textOf(code, { ...refusal.details, requestId })[language],
      code,
      errors: inLanguage(refusal.faults, language),
      requestId,
    },
    headers: retryAfter(refusal, status),
  };
}

/** A refusal that has more to show than fields, such as what an import found; its texts speak both languages until it is answered. */
export interface Reporting {
  readonly report: Readonly<Record<string, unknown>>;
}

function hasReport(refusal: Refusal): refusal is Refusal & Reporting {
  return 'report' in refusal && typeof refusal.report === 'object';
}

function retryAfter({ details }: Refusal, status: number): Record<string, string> {
  if (status === 503) return { 'Retry-After': String(Number(details.seconds ?? 5)) };
  if (status === 429) return { 'Retry-After': String(Number(details.minutes ?? 1) * 60) };
  return {};
}
