import { built } from '../bench/lib/built.js';

/** The parts of the product by which a year is lived without its processes: as it was built, or its sources in a test. */
export interface Product {
  readonly seed: Pick<typeof import('../../src/demo/seed.js'), 'importPeople' | 'openCycle' | 'storeCourses'>;
  readonly tools: Pick<typeof import('../../src/demo/seed-tools.js'), 'beginDay' | 'personOf' | 'runJobs' | 'seedAccount'>;
  readonly answers: Pick<typeof import('../../src/demo/seed-answers.js'), 'answersFor' | 'holderOf'>;
  readonly lines: Pick<typeof import('../../src/workflow/line-changes.js'), 'refreshLines'>;
  readonly verify: Pick<typeof import('../../src/verify-all.js'), 'verifyAll'>;
}

/** The product as it is shipped. */
export async function builtProduct(): Promise<Product> {
  return {
    seed: await built('demo/seed.js'),
    tools: await built('demo/seed-tools.js'),
    answers: await built('demo/seed-answers.js'),
    lines: await built('workflow/line-changes.js'),
    verify: await built('verify-all.js'),
  };
}
