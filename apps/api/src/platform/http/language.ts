import type { Language } from '@siklus/domain';

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
