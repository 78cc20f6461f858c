/** The words of all features in each language; nobody loads the one he does not read. */
export const loadWords = {
  id: () => import('./id').then(({ words }) => words),
  en: () => import('./en').then(({ words }) => words),
};

/** The help of all pages, fetched when somebody first asks for it. */
export const loadHelp = {
  id: () => import('./help-id').then(({ help }) => help),
  en: () => import('./help-en').then(({ help }) => help),
};
