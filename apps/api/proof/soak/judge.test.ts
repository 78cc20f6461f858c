import { describe, expect, it } from '@jest/globals';
import { judge } from './judge.js';

describe('the verdict of the soak', () => {
  const before = { heap: 50, rss: 140 };

  it.each([
    ['what stayed as it was', { heap: 50.2, rss: 141 }, 0],
    ['less than before', { heap: 48, rss: 120 }, 0],
    ['garbage that was not given back to the system', { heap: 50, rss: 153 }, 0],
    ['a heap that keeps more after each collection', { heap: 53, rss: 140 }, 1],
    ['memory beside the heap that nobody gives back', { heap: 50, rss: 155 }, 1],
    ['both', { heap: 60, rss: 200 }, 2],
  ])('names %s: %j', (_what, after, findings) => {
    expect(judge('worker', { before, after, peak: 300 })).toHaveLength(findings);
  });
});
