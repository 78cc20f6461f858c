/** Chi-square of one degree of freedom at 95 %, the share that asks for the largest sample, and the error that is allowed. */
const [chiSquare, share, error] = [3.841, 0.5, 0.05];

/**
 * How many have to answer so that they speak for all who were served: the table of Krejcie and Morgan (1970), to which the regulation
 * points, by the formula that it was made from.
 */
export function sampleOf(served: number): number {
  const spread = chiSquare * share * (1 - share);
  return Math.round((spread * served) / (error ** 2 * (served - 1) + spread));
}

/** Whether a survey only hints at something, as too few answered; undefined where nobody said how many were served (R-IKM-4). */
export function isIndicative({
  respondents,
  served,
}: {
  readonly respondents: number;
  readonly served: number | null;
}): boolean | undefined {
  return served === null ? undefined : respondents < sampleOf(served);
}
