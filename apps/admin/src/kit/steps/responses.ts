const known = ['AGREE', 'AGREE_WITH_NOTE', 'DISAGREE'] as const;
export type Response = (typeof known)[number];

/** The response if the panel has words for it. */
export function responseKey(value: unknown): Response | undefined {
  return known.find((response) => response === value);
}
