/** Whether this is what react-admin answers with in place of a refusal, once the session has ended and it leads to the login. */
export function isNobodysAnswer(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || Object.keys(answer).join() !== 'data') return false;
  const { data } = answer as { readonly data: unknown };
  return typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).length === 0;
}
