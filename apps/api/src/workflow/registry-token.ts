/** Where a process keeps its registry of steps for injection. */
export const registryToken = Symbol('registry');
