import { systemName } from '@siklus/domain';

/** SQL for what whoever acted is called, where null says that it was the system. */
export function orSystem(name: string): string {
  return `coalesce(${name}, '${systemName}')`;
}
