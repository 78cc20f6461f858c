/** Why files keep telling old data of somebody. */
export const exceptionKinds = ['RETIRED', 'MOVED', 'DISCIPLINED', 'OTHER'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Whether an exception counts, is over since its last day, or was taken away. */
export const exceptionStates = ['active', 'over', 'ended'] as const;
export type ExceptionState = (typeof exceptionStates)[number];
