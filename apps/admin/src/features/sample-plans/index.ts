import { lazy } from 'react';
import { defineFeature } from '../../kit/declare/feature';

interface Said {
  readonly words: [typeof import('./words/id'), typeof import('./words/en')];
  readonly help: [typeof import('./words/help-id'), typeof import('./words/help-en')];
}

/** The library of plans that people begin their own from. */
export const samplePlans = defineFeature<Said>({
  resources: {
    'sample-plans': {
      list: {
        page: lazy(() => import('./SamplePlanList').then(({ SamplePlanList }) => ({ default: SamplePlanList }))),
        right: 'sample-plan.read',
        help: 'samplePlans',
        place: 'samplePlans',
        menu: { where: ({ may }) => may('sample-plan.write') && 'more', label: 'places.samplePlans.short' },
      },
      create: {
        page: lazy(() => import('./SamplePlanForm').then(({ SamplePlanCreate }) => ({ default: SamplePlanCreate }))),
        right: 'sample-plan.write',
        help: 'samplePlan',
        place: 'newSamplePlan',
      },
      edit: {
        page: lazy(() => import('./SamplePlanForm').then(({ SamplePlanEdit }) => ({ default: SamplePlanEdit }))),
        right: 'sample-plan.write',
        help: 'samplePlan',
      },
    },
  },
});
