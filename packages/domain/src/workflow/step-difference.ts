import { z } from 'zod';
import type { Text } from '../text.js';
import { daysOn, type HolderRule, type Occasion, type Pool, type StepDefinition, type Turn } from './step.js';

/** Who holds a turn, by one name. */
type Holder = Extract<HolderRule, string> | Pool;

/** One thing in which a version of a step differs from an earlier one, as people meet it. */
export type StepDifference =
  | { readonly kind: 'occasion-added' | 'occasion-removed'; readonly occasion: Text }
  | { readonly kind: 'turn-added' | 'turn-removed'; readonly turn: Text }
  | { readonly kind: 'holder'; readonly turn: Text; readonly before: Holder; readonly after: Holder }
  | { readonly kind: 'days'; readonly turn: Text; readonly before: number; readonly after: number }
  | { readonly kind: 'field-added' | 'field-removed' | 'field-changed'; readonly turn: Text; readonly field: Text };

/** In what a version of a step differs from an earlier one: its occasions, its turns, who holds them, how long, and their forms. */
export function stepDifference(before: StepDefinition, after: StepDefinition): readonly StepDifference[] {
  const occasions = pair(before.occasions, after.occasions);
  const turns = pair(before.turns, after.turns);
  const ofOccasion = (kind: 'occasion-added' | 'occasion-removed') => (occasion: Occasion) => ({ kind, occasion: occasion.label });
  const ofTurn = (kind: 'turn-added' | 'turn-removed') => (turn: Turn) => ({ kind, turn: turn.label });
  return [
    ...occasions.added.map(ofOccasion('occasion-added')),
    ...occasions.removed.map(ofOccasion('occasion-removed')),
    ...turns.added.map(ofTurn('turn-added')),
    ...turns.removed.map(ofTurn('turn-removed')),
    ...turns.kept.flatMap(([was, now]) => turnDifference(was, now)),
  ];
}

function turnDifference(before: Turn, after: Turn): StepDifference[] {
  const turn = after.label;
  const fields = pair(fieldsOf(before), fieldsOf(after));
  const ofField = (kind: 'field-added' | 'field-removed' | 'field-changed') => (field: Field) => ({ kind, turn, field: field.label });
  const [was, now] = [nameOf(before.holder), nameOf(after.holder)];
  return [
    ...(was === now ? [] : [{ kind: 'holder' as const, turn, before: was, after: now }]),
    ...(daysNow(before) === daysNow(after) ? [] : [{ kind: 'days' as const, turn, before: daysNow(before), after: daysNow(after) }]),
    ...fields.added.map(ofField('field-added')),
    ...fields.removed.map(ofField('field-removed')),
    ...fields.kept.filter(([old, field]) => old.schema !== field.schema).map(([, field]) => ofField('field-changed')(field)),
  ];
}

/** The number of days of a turn that counts last. */
function daysNow({ days }: Turn): number {
  return daysOn(days, '9999-12-31');
}

function nameOf(holder: HolderRule): Holder {
  return typeof holder === 'string' ? holder : holder.pool;
}

interface Field {
  readonly key: string;
  readonly label: Text;
  readonly schema: string;
}

function fieldsOf({ form }: Turn): readonly Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Readonly<Record<string, { readonly label?: Text }>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([key, schema]) => ({
    key,
    label: schema.label ?? { id: key, en: key },
    schema: JSON.stringify({ ...schema, isRequired: required.includes(key) }),
  }));
}

/** What only the later list has, what only the earlier one has, and what both have, by key. */
function pair<T extends { readonly key: string }>(before: readonly T[], after: readonly T[]) {
  const find = (list: readonly T[], { key }: T) => list.find((each) => each.key === key);
  return {
    added: after.filter((each) => find(before, each) === undefined),
    removed: before.filter((each) => find(after, each) === undefined),
    kept: after.flatMap((each): (readonly [T, T])[] => {
      const was = find(before, each);
      return was === undefined ? [] : [[was, each]];
    }),
  };
}
