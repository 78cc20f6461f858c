import { isDay } from './template-day.js';
import { newestOf, type TemplateLine } from './template.js';
import type { Text } from '../text.js';
import type { StepDefinition } from './step.js';

/** What is wrong with a template's line; `source` is the form source, such as `lines.2.dueOn`. */
export interface TemplateFault {
  readonly source: string;
  readonly message: Text;
}

/**
 * What keeps a template from being used: a step or an occasion that no step has, one named twice, an impossible day, a due date
 * before its opening, and a step that waits for another which the template leaves out (it would stay blocked for ever).
 */
export function checkTemplate(steps: readonly StepDefinition[], lines: readonly TemplateLine[]): readonly TemplateFault[] {
  const newest = newestOf(steps);
  const present = new Set(lines.map(({ step }) => step));
  const seen = new Set<string>();
  const faults: TemplateFault[] = [];
  if (lines.length === 0)
    faults.push({ source: 'lines', message: { id: 'Pilih sedikitnya satu langkah.', en: 'Choose at least one step.' } });
  lines.forEach((line, index) => {
    const say = (field: string, id: string, en: string) => faults.push({ source: `lines.${index}.${field}`, message: { id, en } });
    const key = `${line.step}/${line.occasion}`;
    const definition = steps.find((each) => each.key === line.step && each.version === line.stepVersion);
    const occasion = definition?.occasions.find((each) => each.key === line.occasion);
    if (definition === undefined || occasion === undefined || definition.opens.kind === 'onRequest')
      return say('step', `Tidak ada langkah ${key}. Pilih dari daftar.`, `There is no step ${key}. Choose from the list.`);
    if (seen.has(key)) say('step', 'Langkah ini disebut dua kali. Hapus salah satu.', 'This step is named twice. Remove one.');
    seen.add(key);
    for (const field of ['opensOn', 'dueOn'] as const)
      if (!isDay(line[field]))
        say(field, 'Tanggal ini tidak ada setiap tahun. Pilih tanggal lain.', 'This day does not exist in every year. Choose another.');
    if (isDay(line.opensOn) && isDay(line.dueOn) && orderOf(line.dueOn) < orderOf(line.opensOn))
      say(
        'dueOn',
        'Batas mendahului tanggal buka. Tukar atau perbaiki keduanya.',
        'The due date is before the opening. Swap or mend the two.',
      );
    for (const missing of awaitedBy(definition).filter((step) => !present.has(step))) {
      const name = newest.get(missing)?.label ?? { id: missing, en: missing };
      say(
        'step',
        `Langkah ini menunggu ${name.id.toLowerCase()}, yang tidak ikut. Sertakan juga, atau lepas keduanya.`,
        `This step waits for ${name.en.toLowerCase()}, which is left out. Include it too, or leave out both.`,
      );
    }
  });
  return faults;
}

/** Steps that must be in the template for this one to open. */
function awaitedBy({ needs, opens }: StepDefinition): readonly string[] {
  const done = needs.filter((need) => need.startsWith('done:')).map((need) => need.slice('done:'.length));
  return [...new Set(opens.kind === 'after' ? [...done, opens.step] : done)];
}

/** Days in order, those of the next year last. */
function orderOf(day: string): string {
  return day.startsWith('+') ? `1${day.slice(1)}` : `0${day}`;
}
