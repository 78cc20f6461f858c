import { z } from 'zod';
import { id } from './common.js';

/** A person found by name or NIP; `participantId` is his newest document, if he has one. */
export const foundPerson = z.object({
  id,
  name: z.string(),
  nip: z.string(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  participantId: id.nullable(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

/** A unit found by name or code. */
export const foundUnit = z.object({ id, code: z.string(), name: z.string() });
export type FoundUnit = z.infer<typeof foundUnit>;

/** What a search found, the likeliest first, at most eight of a kind. */
export const searchResult = z.object({ people: z.array(foundPerson), units: z.array(foundUnit) }).meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResult>;
