import type { RunningYear } from './running-year.mjs';

export function panelRequests(year: RunningYear): Record<'supervisor' | 'administrator', [name: string, address: string][]>;
