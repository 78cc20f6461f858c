import type { FieldSchema } from '../forms/schema';

const known = ['AGREE', 'AGREE_WITH_NOTE', 'DISAGREE'] as const;
export type Response = (typeof known)[number];

/** The response if the panel has words for it. */
export function responseKey(value: unknown): Response | undefined {
  return known.find((response) => response === value);
}

/** Whether a form asks for the answer to a rating. */
export function asksForResponse(schema: FieldSchema): boolean {
  return Object.values(schema.properties ?? {}).some(({ input }) => input === 'response');
}
