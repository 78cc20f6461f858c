export type { Assessor } from './assessor.js';
export { heldBackCauses, heldBackWords, type HeldBack } from './held-back.js';
export { siasnPeriodOf, siasnYearOf, type SettledResult, type SiasnPeriod, type SiasnYear } from './records.js';
