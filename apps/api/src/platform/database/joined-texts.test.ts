import { describe, expect, it } from '@jest/globals';
import { JoinedTexts } from './joined-texts.js';

describe('joined texts', () => {
  it.each([0, 1, 49, 50, 51, 100, 1_234])('are all there in their order when there are %i', (count) => {
    const numbers = Array.from({ length: count }, (_, n) => String(n));
    const texts = new JoinedTexts();
    for (const text of numbers) texts.add(text);
    expect(texts.text()).toBe(numbers.join(','));
    expect(texts.isEmpty).toBe(count === 0);
  });
});
