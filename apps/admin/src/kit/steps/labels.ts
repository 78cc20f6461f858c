import { occasionLabel, steps, type StepDefinition, type Text, type Turn } from '@siklus/domain';

/** The newest definition of a step; undefined for a step this panel does not know, which then shows its key. */
function definitionOf(step: string): StepDefinition | undefined {
  return steps.filter(({ key }) => key === step).sort((a, b) => b.version - a.version)[0];
}

function turnOf(step: string, turn: string): Turn | undefined {
  return definitionOf(step)?.turns.find(({ key }) => key === turn);
}

interface Meta {
  readonly label?: Text;
  readonly words?: Readonly<Record<string, Text>>;
}

interface Described {
  readonly shape?: Readonly<Record<string, { meta?: () => Meta | undefined }>>;
}

function metaOf(step: string, turn: string, field: string): Meta | undefined {
  const form = turnOf(step, turn)?.form as Described | undefined;
  return form?.shape?.[field]?.meta?.();
}

/** The answers of a turn in the order of its form, whatever order they were kept in; what the form does not name comes behind. */
export function inOrderOfForm(step: string, turn: string, answers: object): readonly (readonly [string, unknown])[] {
  const form = turnOf(step, turn)?.form as Described | undefined;
  const fields = Object.keys(form?.shape ?? {});
  const placeOf = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length);
  return Object.entries(answers).sort(([one], [other]) => placeOf(one) - placeOf(other));
}

/** What a form calls its field, from the form itself; undefined where the panel does not know the form. */
export function fieldLabelOf(step: string, turn: string, field: string): Text | undefined {
  return metaOf(step, turn, field)?.label;
}

/** What a form calls one of the choices of its field; undefined where it has no word for it. */
export function choiceLabelOf(step: string, turn: string, field: string, choice: unknown): Text | undefined {
  return typeof choice === 'string' ? metaOf(step, turn, field)?.words?.[choice] : undefined;
}

/** What a step is called on this occasion. */
export function stepLabelOf(step: string, occasion: string): Text {
  const definition = definitionOf(step);
  return definition === undefined ? { id: step, en: step } : occasionLabel(definition, occasion);
}

export function turnLabelOf(step: string, turn: string): Text {
  return turnOf(step, turn)?.label ?? { id: turn, en: turn };
}
