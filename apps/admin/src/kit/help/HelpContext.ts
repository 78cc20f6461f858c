import type { Language } from '@siklus/domain';
import { createContext } from 'react';
import type { HelpTexts } from '../words/help-text';

/** Where the help of all pages comes from: a file for each language, fetched when somebody first asks for help. */
export const HelpContext = createContext<Readonly<Record<Language, () => Promise<HelpTexts>>>>({
  id: async () => ({}),
  en: async () => ({}),
});
