import { defineFeature } from '../../kit/declare/feature';
import { page } from '../../kit/declare/page';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The library of plans that people begin their own from. */
export const samplePlans = defineFeature<Said>({
  resources: {
    'sample-plans': {
      list: {
        page: page(() => import('./SamplePlanList').then(({ SamplePlanList }) => SamplePlanList)),
        right: 'sample-plan.read',
        help: 'samplePlans',
        place: 'samplePlans',
        menu: { where: ({ may }) => may('sample-plan.write') && 'more', label: 'places.samplePlans.short' },
      },
      create: {
        page: page(() => import('./SamplePlanForm').then(({ SamplePlanCreate }) => SamplePlanCreate)),
        right: 'sample-plan.write',
        help: 'samplePlan',
        place: 'newSamplePlan',
      },
      edit: {
        page: page(() => import('./SamplePlanForm').then(({ SamplePlanEdit }) => SamplePlanEdit)),
        right: 'sample-plan.write',
        help: 'samplePlan',
      },
    },
  },
});
