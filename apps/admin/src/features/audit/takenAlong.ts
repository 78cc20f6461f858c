/** The words for what became of the steps that an act took along: whoever skips a step skips what waits for it. */
export function takenAlong(action: string): 'audit.skippedAlong' | 'audit.reopenedAlong' {
  return action === 'run.skip' ? 'audit.skippedAlong' : 'audit.reopenedAlong';
}
