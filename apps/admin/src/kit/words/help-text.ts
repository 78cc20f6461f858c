/** What a page is for, what can be done there, and what happens afterwards. */
interface HelpText {
  readonly title: string;
  readonly purpose: string;
  readonly can: readonly string[];
  readonly next: string;
}

/** Help by topic. */
export type HelpTexts = Readonly<Record<string, HelpText>>;
