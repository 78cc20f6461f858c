// What this repository refuses beyond the rules of everybody, for oxlint: each rule is a list of selectors with the words of its refusal.
// Where a rule holds stands in the oxlint.jsonc of each workspace.
import { answeredWithin } from './answered-within.js';
import { chance } from './chance.js';
import { hardCodedWords } from './hard-coded-words.js';
import { headlessReactAdmin } from './headless-react-admin.js';
import { leftOutTests } from './left-out-tests.js';
import { localDay } from './local-day.js';
import { machineTime } from './machine-time.js';
import { oneLanguage } from './one-language.js';
import { oneSpelling } from './one-spelling.js';

/** A rule that refuses each node that one of the selectors finds. */
const refusing = (restrictions) => ({
  create: (context) =>
    Object.fromEntries(restrictions.map(({ selector, message }) => [selector, (node) => context.report({ node, message })])),
});

export default {
  meta: { name: 'siklus' },
  rules: {
    'answered-within': refusing(answeredWithin),
    chance: refusing(chance),
    'hard-coded-words': refusing(hardCodedWords),
    'headless-react-admin': refusing(headlessReactAdmin),
    'left-out-tests': refusing(leftOutTests),
    'local-day': refusing(localDay),
    'machine-time': refusing(machineTime),
    'one-language': refusing(oneLanguage),
    'one-spelling': refusing(oneSpelling),
  },
};
