import { expect, it } from '@jest/globals';
import { registry } from '@siklus/domain';
import { z } from 'zod';
import type { FieldSchema } from '../../kit/forms/schema';
import { verbOf } from './verbOf';

const formOf = (step: string, turn: string) => {
  const form = registry.steps.findLast(({ key }) => key === step)?.turns.find(({ key }) => key === turn)?.form;
  return z.toJSONSchema(form as z.ZodType) as FieldSchema;
};

it.each([
  ['performance-dialogue', 'confirm', { answer: 'DISPUTED' }, 'Nyatakan tidak sesuai'],
  ['performance-dialogue', 'confirm', { answer: 'CONFIRMED' }, 'Nyatakan sesuai'],
  ['performance-dialogue', 'confirm', {}, undefined],
  ['final-assessment', 'acknowledge', { response: 'DISAGREE' }, 'Nyatakan tidak setuju'],
  ['final-assessment', 'acknowledge', { response: 'AGREE' }, undefined],
])('sending %s, %s with %j is called %s', (step, turn, answers, verb) => expect(verbOf(formOf(step, turn), answers)?.id).toBe(verb));
