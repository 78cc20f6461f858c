import { bulkAct, type BulkAct } from '@siklus/contracts/bulk-operations';
import type { Values } from '../../kit/forms/Fields';

type Kind = BulkAct['kind'];

const asked = bulkAct.pick({ unitId: true, dueOn: true, cause: true, reason: true, recordsStanding: true });
type Field = keyof typeof asked.shape;

/** The reason is asked for in every act; an extension asks for the new due date as well, a withdrawal for the cause. */
function answersOf(kind: Kind): readonly Field[] {
  if (kind === 'extend') return ['dueOn', 'reason'];
  return kind === 'withdraw' ? ['cause', 'reason'] : ['reason'];
}

/** The form of what an act on many asks for: a reason, a new due date, a cause and what it records; where wanted, a unit to keep to. */
export function askedFor(kind: Kind, { inUnit = false } = {}) {
  const needs = answersOf(kind);
  const asks: readonly Field[] = kind === 'withdraw' ? [...needs, 'recordsStanding'] : needs;
  return {
    schema: asked,
    needs,
    without: () => asked.keyof().options.filter((field) => !asks.includes(field) && !(inUnit && field === 'unitId')),
  };
}

/** Whether all that the act asks for has an answer, right or wrong. */
export function isAnswered(kind: Kind, values: Values): boolean {
  return answersOf(kind).every((field) => values[field] !== undefined);
}
