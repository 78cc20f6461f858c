import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Office } from '../testing/office.js';
import { bodyOf, causes, defineEffect, documentSigned, notified } from '../workflow/effect.js';
import { defineAnswers, defineFact, exampleFacts, factOf, type Read } from '../workflow/facts.js';
import { createRegistry } from '../workflow/registry.js';
import type { Text } from '../text.js';
import { defineStep, turn, type StepDefinition } from '../workflow/step.js';
import { defaultTemplate, scheduleOf } from '../workflow/template.js';
import { assessment } from './final-assessment/v1/form.js';
import { field, text } from './fields.js';
import { steps } from './index.js';

// A fifth step as an agency might add it: one definition, one place in the list, nothing else.
const calibration = defineStep({
  key: 'calibration',
  version: 1,
  label: { id: 'Kalibrasi', en: 'Calibration' },
  opens: { kind: 'after', step: 'final-assessment' },
  needs: [],
  occasions: [{ key: '', label: { id: 'Kalibrasi', en: 'Calibration' }, opensOn: '+02-01', dueOn: '+02-10' }],
  signs: false,
  turns: [
    turn<{ remark: string }>({
      key: 'settle',
      label: { id: 'Tetapkan kalibrasi', en: 'Settle the calibration' },
      holder: 'higherOfficial',
      days: 5,
      reads: [assessment],
      form: z.object({ remark: field(text(500), { label: { id: 'Catatan', en: 'Remark' }, input: 'textarea' }) }),
      example: () => ({ remark: 'Sesuai.' }),
    }),
  ],
});

const lists: readonly (readonly [string, readonly StepDefinition[]])[] = [
  ['the registered steps', steps],
  ['the registered steps and a fifth', [...steps, calibration]],
];

describe.each(lists)('%s', (_name, list) => {
  const registry = createRegistry(list);

  it('are walked to the end of the year by their own examples and the passing of time', () => {
    const office = new Office(registry);
    office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(list), 2026) });
    const asked = () => office.progress.runs.map(({ step }) => step);
    for (let moves = 0; office.progress.state === 'active'; moves += 1) {
      expect(moves).toBeLessThan(100);
      const request = office.requestsOf('employee').find(({ step }) => !asked().includes(step.key));
      if (request !== undefined) office.ask(request.step.key);
      const open = office.progress.runs.find((run) => run.task !== null);
      if (open !== undefined) expect(office.answer(open.step, open.occasion)).toHaveProperty('transitions.0.action', 'turn.completed');
      else expect(office.sleep()).toBe(true);
    }
    expect(office.progress.runs.every((run) => run.state === 'done')).toBe(true);
    expect(new Set(asked())).toEqual(new Set(list.map(({ key }) => key)));
    expect(office.effects.filter(({ effect }) => bodyOf(effect, notified)?.kind === 'document-finished')).toHaveLength(1);
  });

  it('are walked when every date lies in the past, without a task that is late on arrival', () => {
    const office = new Office(registry);
    office.now = '2027-06-01T00:00:00.000Z';
    office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(list), 2026) });
    while (office.progress.state === 'active') {
      const open = office.progress.runs.find((run) => run.task !== null);
      expect(open?.task?.late).toBe(false);
      office.answer(open?.step ?? '', open?.occasion);
    }
  });
});

/** What a JSON Schema says of the parts of a form. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: unknown;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

describe.each(steps.map((step) => [step.key, step] as const))('%s', (_key, step) => {
  const texts: Text[] = [
    step.label,
    ...step.occasions.map(({ label }) => label),
    ...step.turns.flatMap((each) => [
      each.label,
      ...each.rules.flatMap(({ says, fault }) => [says, fault]),
      ...each.doubts.map(({ asks }) => asks),
    ]),
  ];

  it('has its words in both languages', () => {
    for (const { id, en } of texts) expect([id.trim(), en.trim()]).not.toContain('');
  });

  it('has forms that any client can read: every field labelled in both languages', () => {
    for (const each of step.turns) {
      const schema = z.toJSONSchema(each.form, { io: 'input', unrepresentable: 'any' }) as {
        properties?: Record<string, { label?: Text }>;
      };
      const fields = Object.values(schema.properties ?? {});
      expect(fields.length).toBeGreaterThan(0);
      for (const { label } of fields) expect(label).toEqual({ id: expect.any(String), en: expect.any(String) });
    }
  });

  it('has forms that take nothing which they do not ask for, however deep', () => {
    const open = ({ properties, additionalProperties, items, anyOf = [] }: Shape, place: string): string[] => [
      ...(properties !== undefined && additionalProperties !== false ? [place] : []),
      ...Object.entries(properties ?? {}).flatMap(([name, each]) => open(each, `${place}.${name}`)),
      ...[...(items === undefined ? [] : [items]), ...anyOf].flatMap((each) => open(each, `${place}[]`)),
    ];
    const shapes = step.turns.map(({ key, form }) => [key, z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' })] as const);
    expect(shapes.flatMap(([key, shape]) => open(shape as Shape, key))).toEqual([]);
  });
});

describe('the registry', () => {
  it('refuses a step that is registered twice or waits for one that is missing', () => {
    expect(() => createRegistry([...steps, calibration, calibration])).toThrow('registered twice');
    expect(() => createRegistry([calibration])).toThrow('waits for final-assessment');
  });

  it('refuses a turn that reads answers nobody is asked for, and knows the facts that its turns read', () => {
    const reading = (...reads: Read[]) => defineStep({ ...calibration, turns: calibration.turns.map((each) => ({ ...each, reads })) });
    expect(() => createRegistry([...steps, reading(defineAnswers('final-assessment', 'weigh'))])).toThrow(
      'calibration reads final-assessment/weigh',
    );
    const load = defineFact('load', 3);
    expect(createRegistry([...steps, reading(load)]).facts).toContain(load);
  });

  it('knows the effects that its turns cause, and those of the workflow itself', () => {
    const weighed = defineEffect<number>('weighed');
    const weighing = calibration.turns.map((each) => ({ ...each, effects: [causes(weighed, () => 3)] }));
    expect([...createRegistry([...steps, { ...calibration, turns: weighing }]).effects]).toEqual(
      expect.arrayContaining([weighed, notified, documentSigned]),
    );
  });

  it('gives a turn no fact that it does not declare', () => {
    const load = defineFact('load', 3);
    const facts = { employee: { status: '', positionType: '', position: '' }, answers: new Map(), occasion: '' };
    expect(factOf({ ...facts, provided: exampleFacts([load]) }, load)).toBe(3);
    expect(() => factOf({ ...facts, provided: new Map() }, load)).toThrow('load is read without being declared');
  });

  it('refuses a turn that returns to a later one', () => {
    const [first] = calibration.turns;
    expect(() => defineStep({ ...calibration, turns: [{ ...(first as NonNullable<typeof first>), returnsTo: 'settle' }] })).toThrow(
      'no earlier turn',
    );
  });
});
