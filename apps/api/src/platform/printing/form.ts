/** A cell of a table: a text, or one that stands out or goes over several. */
export type Cell =
  | string
  | { readonly text: string; readonly strong?: boolean; readonly shaded?: boolean; readonly across?: number; readonly down?: number };

/** Who stands below a form, as of the day on which he acted. */
export interface Signatory {
  /** Where a day is written above the name, "Sofifi, 20 Januari 2026". */
  readonly day: string;
  /** As what: "Pejabat Penilai Kinerja," or "a.n. Kepala Dinas," and the post below it. */
  readonly as: readonly string[];
  readonly name: string;
  /** Number, rank. */
  readonly below: readonly string[];
  readonly note: string;
}

/** What a form consists of, from top to bottom. */
export type Part =
  /** Begins another sheet with lines in the middle, agency and period, as the first one begins. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string /** On a new page. */; readonly fresh: boolean }
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'table';
      /** Shares of the width; 0 is as wide as what stands in it. */
      readonly columns: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'signatures'; readonly people: readonly Signatory[] };

/** A form as it is printed, everything in the words of the office. */
export interface Form {
  readonly title: string;
  readonly heading: readonly string[];
  readonly agency: string;
  readonly period: string;
  /** Landscape. */
  readonly wide: boolean;
  readonly parts: readonly Part[];
  /** The moment that its version was made, which is the only one the file knows. */
  readonly madeAt: string;
}

/** A form with what only its making adds: the code, and where it is checked. */
export interface MarkedForm extends Form {
  readonly footer: string;
  readonly address: string;
  /** The QR code of that address, as SVG. */
  readonly qr: string;
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
}
