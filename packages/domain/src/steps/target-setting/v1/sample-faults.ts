import type { Fault } from '../../../errors/fault.js';
import type { DraftedResult } from '../../../plan/index.js';
import type { Facts } from '../../../workflow/facts.js';
import { brokenRules } from '../../../workflow/rule.js';
import { measuringRules } from './indicator-rules.js';

const ofNobody: Facts = {
  employee: { status: '', positionType: '', position: '' },
  answers: new Map(),
  occasion: '',
  provided: new Map(),
};

/**
 * What is wrong with results that are nobody's yet: whoever takes them from the library would be refused for it (domain rules R-SKP-5 and
 * R-IKI-2 to R-IKI-4). What depends on the post is asked of whoever takes them.
 */
export function sampleFaults(results: readonly DraftedResult[]): readonly Fault[] {
  return brokenRules(measuringRules, { results }, ofNobody);
}
