import { fillHoles, type Language } from '@siklus/domain';
import type { I18nProvider } from 'react-admin';
import { gather } from '../words/gather';
import { bringWordsOfPages } from '../words/ofPages';
import type { Words } from '../words/text';
import { isLanguage, keptLanguage, writePreference } from './first/preferences';

type Loads = Readonly<Record<Language, () => Promise<Words>>>;

function lookUp(messages: Words, key: string): string | undefined {
  let found: string | Words | undefined = messages;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** Fills `%{name}`, and chooses between `one |||| many` by `smart_count`, the notation react-admin's own texts use. */
function fill(template: string, options: Readonly<Record<string, unknown>>): string {
  const forms = template.split('||||');
  const form = forms.length > 1 && options.smart_count !== 1 ? forms[1] : forms[0];
  return fillHoles((form ?? template).trim(), /%\{(\w+)\}/g, (name) => (name in options ? String(options[name]) : undefined));
}

/**
 * Indonesian first; the choice is kept on the device. Nobody loads the language he does not read. Resolves once the first words are there;
 * those of the pages come with the first page.
 */
export async function createI18nProvider(load: Loads, loadOfPages: Loads): Promise<I18nProvider & { getLocale: () => Language }> {
  let language = keptLanguage();
  let messages = await load[language]();
  let ofPages: Promise<void> | undefined;
  bringWordsOfPages(() => {
    // What could not be fetched is asked for again with the next page.
    ofPages ??= addOfPages(language).catch((error: unknown) => {
      ofPages = undefined;
      throw error;
    });
    return ofPages;
  });
  async function addOfPages(read: Language): Promise<void> {
    const words = await loadOfPages[read]();
    // Whoever has changed his language meanwhile has those of the other.
    if (read === language) messages = gather([messages, words]);
  }
  document.documentElement.lang = language;
  return {
    translate(key, options: Record<string, unknown> = {}) {
      const template = lookUp(messages, key);
      if (template !== undefined) return fill(template, options);
      return typeof options._ === 'string' ? fill(options._, options) : key;
    },
    async changeLocale(next) {
      if (!isLanguage(next)) return;
      messages = gather(await Promise.all([load[next](), loadOfPages[next]()]));
      ofPages = Promise.resolve();
      language = next;
      document.documentElement.lang = next;
      writePreference('language', next);
    },
    getLocale: () => language,
    getLocales: () => [
      { locale: 'id', name: 'Bahasa Indonesia' },
      { locale: 'en', name: 'English' },
    ],
  };
}
