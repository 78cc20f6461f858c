/** A text people read, in both languages of the office. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
