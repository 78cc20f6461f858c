import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  template: {
    title: 'Template of a cycle',
    purpose: 'The steps and dates that every new cycle begins with.',
    can: [
      'Change when each step opens and is due.',
      'See the difference to the template in force before saving.',
      'Adopt a newer version of a step, with its preview and your reason.',
    ],
    next: 'Cycles that are created afterwards use the new template. Existing cycles do not change.',
  },
};
