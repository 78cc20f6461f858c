import type { Invariant } from '../../platform/invariant.js';

/** What must hold of signed documents. */
export const documentInvariants: readonly Invariant[] = [
  {
    name: 'I27 a signed document still has the hash it was signed with',
    sql: `select participant_id as place from signed_document where hash <> sha256(convert_to(body::text, 'UTF8'))`,
  },
];
