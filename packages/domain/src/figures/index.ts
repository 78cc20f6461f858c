export { figuresOf, type DocumentFigures } from './document-figures.js';
export type { ConfirmedTies, DocumentInputs, GivenAnswer, StandingStep } from './document-inputs.js';
export { asJson, firstDifference } from './first-difference.js';
export { ruleSettings, type RuleSettings } from './rule-settings.js';
