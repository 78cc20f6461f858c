import type { Same } from '../../../kit/words/text';
import type { help as id } from './help-id';

export const help: Same<typeof id> = {
  samplePlans: {
    title: 'Library of sample plans',
    purpose: 'Sample targets for each post, from which employees begin their own plans.',
    can: ['Search the samples and see for which posts they are.', 'As an administrator: add a sample or change one.'],
    next: 'Whoever writes targets chooses one by "Begin from a sample". Targets already written do not change with it.',
  },
  samplePlan: {
    title: 'One sample plan',
    purpose: 'The results and indicators of a sample, and for which posts it is.',
    can: ['Change the fields and save.', 'Deactivate a sample that is no longer offered, without deleting it.'],
    next: 'A saved sample is shown at once to employees whose post has one of its words.',
  },
};
