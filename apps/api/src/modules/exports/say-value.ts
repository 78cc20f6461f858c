import { exact, localTimeOf, zones, type Language, type Text, type Zone } from '@siklus/domain';
import type { z } from 'zod';
import type { TableCell } from '../../platform/files/table-file.js';

/** Says a value of a field as a cell; moments as the clock of the zone has them. */
type Say = (value: unknown, zone: Zone) => TableCell;

type Schema = z.core.$ZodType;
type Words = Readonly<Record<string, Text>>;

/** A yes and a no in each language. */
export const yesNo: Readonly<Record<Language, readonly [string, string]>> = { id: ['ya', 'tidak'], en: ['yes', 'no'] };

/** How the values of a field are said in a language, by what its contract knows of them: words for codes, numbers, days and texts. */
export function sayer(schema: Schema, language: Language): Say {
  const { core, words } = unwrapped(schema);
  const filled = sayerOf(core, words, language);
  return (value, zone) => (value === null || value === undefined ? '' : filled(value, zone));
}

/** The zone that a row names, or else this one. */
export function zoneOr(named: unknown, zone: Zone): Zone {
  return zones.find((each) => each === named) ?? zone;
}

function sayerOf(schema: Schema, words: Words | undefined, language: Language): Say {
  if (words !== undefined) return (value) => words[String(value)]?.[language] ?? String(value);
  const { def } = schema._zod as { readonly def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'number':
      return (value) => exact(Number(value));
    case 'boolean':
      return (value) => yesNo[language][value === true ? 0 : 1];
    case 'string':
      return sayerOfTexts('format' in def ? def.format : undefined);
    case 'array':
      return joined(sayer(def.element, language), isCompound(def.element) ? '; ' : ', ');
    case 'object':
      return isText(def.shape) ? (value) => (value as Text)[language] : sayerOfParts(def.shape, language);
    case 'record':
      return sayerOfRecord(sayer(def.valueType, language));
    case 'union':
      return sayerOfEither(def.options, language);
    default:
      return (value) => (typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** What the system says in both languages; to be called something makes it another schema. */
const isText = (shape: object): boolean => Object.keys(shape).sort().join() === 'en,id';

function sayerOfTexts(format: unknown): Say {
  if (format === 'datetime') return (value, zone) => ({ local: localTimeOf(String(value), zone) });
  return format === 'date' ? (value) => ({ local: String(value) }) : String;
}

function joined(say: Say, between: string): Say {
  return (values, zone) =>
    (values as readonly unknown[])
      .map((each) => inText(say(each, zone)))
      .filter((each) => each !== '')
      .join(between);
}

/** Codes beside which a name stands, and whatever only names a record. */
const isForMachines = (field: string, shape: object): boolean =>
  /^(id|key|zone|version)$|Id$|Version$/.test(field) || ('label' in shape && /^(step|occasion|turn|need|owner)$/.test(field));

/** What a part of a row holds that people read, one after the other. */
function sayerOfParts(shape: Readonly<Record<string, Schema>>, language: Language): Say {
  const parts = Object.entries(shape).flatMap(([field, schema]) => {
    const { core, words } = unwrapped(schema);
    const def = core._zod.def as { readonly type: string; readonly format?: string };
    // A code without words, or a bare yes, says nothing where it stands alone; an id never does.
    const isMute = ['boolean', 'literal'].includes(def.type) || (def.type === 'enum' && words === undefined) || def.format === 'uuid';
    return isMute || isForMachines(field, shape) ? [] : [[field, sayer(schema, language)] as const];
  });
  return (value, zone) =>
    parts
      .map(([field, say]) => inText(say((value as Readonly<Record<string, unknown>>)[field], zone)))
      .filter((each) => each !== '')
      .join(', ');
}

function sayerOfRecord(say: Say): Say {
  return (value, zone) =>
    Object.entries(value as object)
      .map(([key, each]) => `${key}: ${inText(say(each, zone))}`)
      .join('; ');
}

function sayerOfEither(options: readonly Schema[], language: Language): Say {
  const each = options.map((option) => ({ option: option as z.ZodType, say: sayer(option, language) }));
  return (value, zone) => each.find(({ option }) => option.safeParse(value).success)?.say(value, zone) ?? '';
}

const isCompound = (schema: Schema): boolean => ['object', 'union', 'array'].includes(unwrapped(schema).core._zod.def.type);

/** A cell within a longer text. */
export function inText(cell: TableCell): string {
  if (typeof cell !== 'object') return String(cell);
  const [day = '', time] = cell.local.split('T');
  return [day.split('-').reverse().join('/'), ...(time === undefined ? [] : [time])].join(' ');
}

/** The schema within what lets it be left out, and the words that any of these layers bring. */
export function unwrapped(schema: Schema): { readonly core: Schema; readonly words: Words | undefined } {
  let core = schema;
  for (;;) {
    const words = (core as z.ZodType).meta()?.['words'] as Words | undefined;
    if (words !== undefined) return { core, words };
    const def = core._zod.def as { readonly innerType?: Schema };
    if (def.innerType === undefined) return { core, words: undefined };
    core = def.innerType;
  }
}
