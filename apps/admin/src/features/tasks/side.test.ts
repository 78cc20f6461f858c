import { describe, expect, it } from '@jest/globals';
import { registry } from '@siklus/domain';
import { z } from 'zod';
import { firstSide } from './side';

describe('a task on a phone', () => {
  it.each([
    ['target-setting', 'draft', 'form'],
    ['target-setting', 'agree', 'background'],
    ['mid-term-review', 'report', 'form'],
    ['mid-term-review', 'feedback', 'form'],
    ['final-assessment', 'acknowledge', 'form'],
  ])('of %s, %s begins with the %s', (step, turn, side) => {
    const form = registry.get(step, 1).turns.find(({ key }) => key === turn)?.form;
    expect(firstSide(z.toJSONSchema(form as z.ZodType, { io: 'input' }))).toBe(side);
  });
});
