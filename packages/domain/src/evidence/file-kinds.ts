import { beginningOf, nameAsSeen } from '../text.js';

/** A kind of file that offices use: how it is sent, and how the names of such files end. */
interface FileKind {
  readonly endings: readonly string[];
  /** Whether it is a picture, which is drawn anew before it is kept. */
  readonly isPicture: boolean;
}

const document = (...endings: readonly string[]): FileKind => ({ endings, isPicture: false });
const picture = (...endings: readonly string[]): FileKind => ({ endings, isPicture: true });

/**
 * What may be kept, by its media type: the pictures of phones and scanners, PDF (ISO 32000), and the documents of office programs in their
 * two open forms (ISO/IEC 29500 and ISO/IEC 26300). Not macros, programs, archives, nor pictures that are programs (SVG). HEIC is not
 * among them, as what reads it is burdened with patents: phones give a JPEG where one is asked for.
 */
export const fileKinds = {
  'image/jpeg': picture('jpg', 'jpeg'),
  'image/png': picture('png'),
  'image/webp': picture('webp'),
  'application/pdf': document('pdf'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': document('docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': document('xlsx'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': document('pptx'),
  'application/vnd.oasis.opendocument.text': document('odt'),
  'application/vnd.oasis.opendocument.spreadsheet': document('ods'),
  'application/vnd.oasis.opendocument.presentation': document('odp'),
} as const satisfies Readonly<Record<string, FileKind>>;

export type MediaType = keyof typeof fileKinds;
export const mediaTypes = Object.keys(fileKinds) as MediaType[];

/** The most that a file may hold, in bytes. */
export const largestFile = 20_000_000;
/** The most points that a picture may have: more than any phone takes, and few enough to be drawn anew. */
export const mostPixels = 50_000_000;
/** The most of them in a row or a column: no phone takes so long a picture, and one that is a line takes hours to be drawn. */
export const longestSide = 20_000;
/** The most that the parts of a document may hold once they are unpacked, in bytes. */
export const mostUnpacked = 250_000_000;

export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(fileKinds, type);
}

/** How the names of the files that may be kept end, for whoever chooses one. */
export const fileEndings: readonly string[] = Object.values(fileKinds).flatMap(({ endings }) => endings);

const longestName = 120;
/** An ending as names have it: what follows is no ending but a part of the name. */
const ending = /\.([a-z0-9]{1,5})$/i;

/** Whether a name tells the truth about the kind of its file; one without an ending says nothing. */
export function isNameTrue(name: string, type: MediaType): boolean {
  const said = ending.exec(nameAsSeen(name, name.length))?.[1]?.toLowerCase();
  const { endings }: FileKind = fileKinds[type];
  return said === undefined || endings.includes(said);
}

/** The name under which a file is kept and given out: no folders, nothing unseen, not endless, and with the ending of its kind. */
export function keptName(name: string, type: MediaType): string {
  const [usual = ''] = fileKinds[type].endings;
  const last = nameAsSeen(name, name.length).split(/[\\/]/).at(-1)?.trim() ?? '';
  const said = ending.exec(last)?.[1];
  const stem = beginningOf(said === undefined ? last : last.slice(0, -said.length - 1), longestName).trim();
  return `${stem.replace(/^\.+/, '') || 'bukti'}.${said?.toLowerCase() ?? usual}`;
}
