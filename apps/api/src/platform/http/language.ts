import type { Language, Text } from '@siklus/domain';

/** The reader's language by Accept-Language; Indonesian unless English is preferred. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find((each) => each !== undefined);
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
  });
  const known = wishes.filter(({ language, quality }) => (language === 'id' || language === 'en') && quality > 0);
  const best = known.reduce<(typeof known)[number] | undefined>(
    (top, each) => (top === undefined || each.quality > top.quality ? each : top),
    undefined,
  );
  return best?.language === 'en' ? 'en' : 'id';
}

/** What is said in both languages as one reader gets it: every text in it, however deep, becomes a string. */
export type Told<Said> = Said extends Text ? string : Said extends object ? { -readonly [Key in keyof Said]: Told<Said[Key]> } : Said;

/** Chooses the reader's language for every text in an answer or in the report of a refusal. */
export function inLanguage<Said>(said: Said, language: Language): Told<Said>;
export function inLanguage(said: unknown, language: Language): unknown {
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.map((each: unknown) => inLanguage(each, language));
  if (isText(said)) return said[language];
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, inLanguage<unknown>(value, language)]));
}

function isText(said: object): said is Text {
  return 'id' in said && 'en' in said && typeof said.id === 'string' && typeof said.en === 'string' && Object.keys(said).length === 2;
}
