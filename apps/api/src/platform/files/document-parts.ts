import { fileKinds, mediaTypes, type MediaType } from '@siklus/domain/file-kinds';
import { Unfit } from './unfit.js';
import { unpack, type Entry } from './unpack-zip.js';

/** Where programs of offices keep macros by habit, in either of their open forms. */
const macroPlaces = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i;
/** What the list of contents, or a relation, calls macros wherever they lie: of VBA, of files that may hold such, and of Excel 4. */
const macroKinds = /vbaProject|vbaData|macroEnabled|macrosheet/i;
/** What a program fetches and works with on opening, without being asked: a picture is looked at, and a link is followed by a click. */
const fetchedAtOnce = /\/(?:attachedTemplate|oleObject|frame|subDocument|aFChunk)$/i;
/** Parts that say what the others are; no office writes longer ones. */
const declaring = /^\[Content_Types\]\.xml$|(^|\/)_rels\/[^/]*\.rels$/i;
const longest = 1_000_000;

/** Refuses a document that would run or fetch something where it is opened, by what its own parts say (ECMA-376 part 2, 9.2 and 9.3). */
export async function refuseActive(file: Buffer, entries: readonly Entry[]): Promise<void> {
  if (entries.some(({ name }) => macroPlaces.test(name))) throw new Unfit('DOCUMENT_WITH_MACROS');
  for (const entry of entries.filter(({ name }) => declaring.test(name))) {
    if (entry.unpacked > longest) throw new Unfit('FILE_TWO_IN_ONE');
    const said = plainly(await unpack(file, entry));
    // An open document has no types of its own in its XML: behind them another meaning could hide.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(said)) throw new Unfit('FILE_TWO_IN_ONE');
    const relations = said.split(/<(?:[\w.-]+:)?Relationship\s/i).slice(1);
    const isMacro = entry.name.endsWith('.rels') ? relations.some((each) => macroKinds.test(told(each, 'Type'))) : macroKinds.test(said);
    if (isMacro) throw new Unfit('DOCUMENT_WITH_MACROS');
    if (relations.some((each) => fetchedAtOnce.test(told(each, 'Type')) && isAway(told(each, 'Target'))))
      throw new Unfit('DOCUMENT_FETCHES');
  }
}

/**
 * What an office document is by what its parts say of it: what its list of contents calls the main one (ECMA-376 part 1, 11 to 13), or what
 * it begins with (ODF 1.3 part 2, 3.3). Undefined for an archive that is none; refuses what says that it is several.
 */
export async function documentKind(file: Buffer, entries: readonly Entry[]): Promise<MediaType | undefined> {
  const said = async (name: string): Promise<string> => {
    const entry = entries.find((each) => each.name === name);
    if (entry === undefined) return '';
    if (entry.unpacked > longest) throw new Unfit('FILE_TWO_IN_ONE');
    return plainly(await unpack(file, entry));
  };
  const [contents, first] = [await said('[Content_Types].xml'), (await said('mimetype')).trim()];
  const kinds = mediaTypes.filter((type) => contents.includes(`${type}.main+xml`) || (first === type && !fileKinds[type].isPicture));
  if (kinds.length > 1) throw new Unfit('FILE_TWO_IN_ONE');
  return kinds[0];
}

/** The text as a program reads it: in either width of letters, and letters that are written as numbers as what they are. */
function plainly(content: Buffer): string {
  return content
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_all, hex: string | undefined, number: string | undefined) => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code > 0x10_ff_ff ? '' : String.fromCodePoint(code);
    });
}

/** What an element says under this name; nothing where it does not. */
function told(element: string, name: string): string {
  return (
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(element)
      ?.slice(1)
      .find((each) => each !== undefined) ?? ''
  );
}

/** Whether a target lies on another machine: a template of the own disk is found by nobody else, and harms nobody. */
function isAway(target: string): boolean {
  const place = target.trim().replaceAll('\\', '/');
  if (/^(?:file:\/{3})?[a-z]:\//i.test(place)) return false;
  return /^[a-z][\w+.-]*:/i.test(place) || place.startsWith('//');
}
