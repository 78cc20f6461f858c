interface PanelFiles {
  /** Every address of the panel as a pattern (`/cycles/:id/show`), as its features declare them. */
  readonly routes: readonly string[];
  /** All words of the panel in one language. */
  wordsIn(language: 'id' | 'en'): Promise<unknown>;
  /** The lists that can be narrowed or searched, by what their help says. */
  readonly searched: readonly string[];
}

// The panel is compiled for a bundler, by other settings than these tests: the compiler is not to follow the way there.
const panel = '../../../../admin/src';
const { panelOf, routesOf } = (await import(`${panel}/kit/declare/panel`)) as {
  panelOf(features: unknown): { topicAt(pathname: string): string | undefined };
  routesOf(features: unknown): readonly string[];
};
const { features } = (await import(`${panel}/features/index`)) as { features: unknown };
const { helpIn, wordsIn } = (await import(`${panel}/testing/words-on-disk`)) as Pick<PanelFiles, 'wordsIn'> & {
  helpIn(language: 'id'): Promise<readonly Readonly<Record<string, { readonly can: readonly string[] }>>[]>;
};

const routes = routesOf(features);
const help = new Map((await helpIn('id')).flatMap((each) => Object.entries(each)));
const isSearched = (route: string) =>
  !route.includes(':') && help.get(panelOf(features).topicAt(route) ?? '')?.can.some((sentence) => /^(Saring|Cari) /.test(sentence));

/** The panel as it declares itself, so that a new page or word cannot be forgotten. Only `/activate` stands before the sign-in. */
export const panelFiles: PanelFiles = {
  routes: [...routes, '/activate'].sort(),
  wordsIn,
  searched: routes.filter(isSearched),
};
