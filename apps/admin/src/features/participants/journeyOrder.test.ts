import { expect, it } from '@jest/globals';
import { inOrderOfOpening } from './journeyOrder';

it('puts an addendum among the steps of its time, and leaves those of one moment as they are', () => {
  const run = (step: string, opensAt: string) => ({ step, opensAt: `2026-${opensAt}T00:00:00.000Z` });
  const runs = [
    run('targets', '01-01'),
    run('review', '04-01'),
    run('rating', '12-01'),
    run('training', '12-01'),
    run('addendum', '05-07'),
  ];
  expect(inOrderOfOpening(runs).map(({ step }) => step)).toEqual(['targets', 'review', 'addendum', 'rating', 'training']);
});
