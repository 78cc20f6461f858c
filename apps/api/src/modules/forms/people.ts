import { assignmentKinds, findRank, type Zone } from '@siklus/domain';
import type { Cell, Part, Signatory } from '../../platform/printing/form.js';
import { dayOf } from '../../platform/printing/in-words.js';

/** A person as a document keeps him. */
export interface PersonThen {
  readonly nip?: string;
  readonly name: string;
  readonly rank?: string | null;
  readonly position?: string | null;
  readonly unit?: string | null;
}

/** Who took a turn, with the post he held then, as what he acted, and on whose behalf. */
export interface ActThen {
  readonly turn: string;
  readonly at: string;
  readonly by: PersonThen | null;
  readonly as: string | null;
  readonly onBehalfOf: PersonThen | null;
}

const forThePost = [assignmentKinds.PLT.prefix, assignmentKinds.PJ.prefix];

/**
 * As what somebody signs: for himself, as the acting head of a post that is vacant, or in the name of one who is away (a.n.). A post that
 * nobody holds has nobody in whose name one could sign.
 */
export function signsAs(role: string, { by, as, onBehalfOf }: ActThen): readonly string[] {
  const own = as ?? by?.position ?? '';
  const inName = onBehalfOf !== null && !forThePost.some((prefix) => as?.startsWith(prefix));
  return [inName ? `a.n. ${onBehalfOf.position ?? onBehalfOf.name},` : `${role},`, own].filter(Boolean);
}

/** The one below a form who took this turn, with the day on which he did. */
export function signatory(role: string, act: ActThen, { zone, did }: { readonly zone: Zone; readonly did: string }): Signatory {
  const day = dayOf(act.at, zone);
  const { by } = act;
  return {
    day,
    as: signsAs(role, act),
    name: by?.name ?? '',
    below: by?.nip === undefined ? [] : [`NIP ${by.nip}`],
    note: `${did} secara elektronik pada ${day}`,
  };
}

/** The two people of a document, side by side. */
export function parties(employee: PersonThen, act: ActThen | undefined): Part {
  const assessor = act?.by ?? undefined;
  const left = rowsOf(employee, employee.position);
  const right = rowsOf(assessor, act?.as ?? assessor?.position);
  const head = (text: string): Cell[] => [
    { text: 'No', strong: true, shaded: true },
    { text, strong: true, shaded: true, across: 2 },
  ];
  const rows = left.map(([name, value], at): Cell[] => [
    String(at + 1),
    name,
    value,
    ...[String(at + 1), right[at]?.[0] ?? '', right[at]?.[1] ?? ''],
  ]);
  return {
    kind: 'table',
    columns: [0, 3, 8, 0, 3, 8],
    head: [],
    rows: [[...head('Pegawai yang dinilai'), ...head('Pejabat penilai kinerja')], ...rows],
  };
}

function rowsOf(person: PersonThen | undefined, position: string | null | undefined): readonly (readonly [string, string])[] {
  const rank = findRank(person?.rank ?? '');
  return [
    ['Nama', person?.name ?? '-'],
    ['NIP', person?.nip ?? '-'],
    ['Pangkat/gol. ruang', rank === undefined ? (person?.rank ?? '-') : [rank.name, rank.code].filter(Boolean).join(', ')],
    ['Jabatan', position ?? '-'],
    ['Unit kerja', person?.unit ?? '-'],
  ];
}
