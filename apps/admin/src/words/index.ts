/** What is seen before a page is opened, the names of all pages included; nobody loads the language he does not read. */
export const loadWords = {
  id: () => import('./id').then(({ words }) => words),
  en: () => import('./en').then(({ words }) => words),
};

/** What else the pages say: it comes with the first page that somebody opens, so that a slow line is quicker at the inbox. */
export const loadPageWords = {
  id: () => import('./pages-id').then(({ words }) => words),
  en: () => import('./pages-en').then(({ words }) => words),
};

/** The help of all pages, fetched when somebody first asks for it. */
export const loadHelp = {
  id: () => import('./help-id').then(({ help }) => help),
  en: () => import('./help-en').then(({ help }) => help),
};
