import { verifyAll } from '../verify-all.js';
import type { Finding } from '../workflow/verify.js';
import { withDatabase, type Operation } from './command.js';

/** The findings as lines, the broken ones with their number and the first place. */
export function wordsOf(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ invariant, violations, example }) =>
      `${violations === 0 ? 'ok  ' : 'BAD '} ${invariant}${violations === 0 ? '' : `: ${violations}, first: ${example ?? '?'}`}`,
  );
}

export const verifyOperation: Operation = {
  run: () =>
    withDatabase(async (unitOfWork, { dataDir }) => {
      const findings = await verifyAll(unitOfWork, dataDir);
      const broken = findings.filter((finding) => finding.violations > 0);
      return {
        ok: broken.length === 0,
        lines: wordsOf(findings),
        data: { clean: broken.length === 0, findings },
      };
    }),
};
