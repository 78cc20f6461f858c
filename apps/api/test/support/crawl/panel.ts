interface PanelFiles {
  /** Every address of the panel as a pattern (`/cycles/:id/show`), as its features declare them. */
  readonly routes: readonly string[];
  /** All words of the panel in one language. */
  wordsIn(language: 'id' | 'en'): Promise<unknown>;
}

// The panel is compiled for a bundler, by other settings than these tests: the compiler is not to follow the way there.
const panel = '../../../../admin/src';
const { routesOf } = (await import(`${panel}/kit/declare/panel`)) as { routesOf(features: unknown): readonly string[] };
const { features } = (await import(`${panel}/features/index`)) as { features: unknown };
const { wordsIn } = (await import(`${panel}/testing/words-on-disk`)) as Pick<PanelFiles, 'wordsIn'>;

/** The panel as it declares itself, so that a new page or word cannot be forgotten. Only `/activate` stands before the sign-in. */
export const panelFiles: PanelFiles = { routes: [...routesOf(features), '/activate'].sort(), wordsIn };
