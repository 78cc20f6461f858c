import { bulkAct, type BulkAct } from '@siklus/contracts/bulk-operations';
import type { Values } from '../../kit/forms/Fields';

type Kind = BulkAct['kind'];

const asked = bulkAct.pick({ unitId: true, dueOn: true, reason: true });
type Field = keyof typeof asked.shape;

const answers: Readonly<Record<Kind, readonly Field[]>> = {
  extend: ['dueOn'],
  remind: [],
  skip: ['reason'],
  reopen: ['reason'],
  refresh: [],
};

/** The form of what an act on many people asks for: a new due date, or a reason; where wanted, a unit to keep to. */
export function askedFor(kind: Kind, { inUnit = false } = {}) {
  const needs = answers[kind];
  return {
    schema: asked,
    needs,
    without: () => asked.keyof().options.filter((field) => !needs.includes(field) && !(inUnit && field === 'unitId')),
  };
}

/** Whether all that the act asks for has an answer, right or wrong. */
export function isAnswered(kind: Kind, values: Values): boolean {
  return answers[kind].every((field) => values[field] !== undefined);
}
