/** A course of the catalogue as the rules of the domain see it. */
export interface CatalogueCourse {
  readonly code: string;
  readonly title: string;
  readonly hours: number;
  readonly tags: readonly string[];
}

/** What a step's functions may know about one participant: plain data, loaded with the context. */
export interface Facts {
  readonly employee: { readonly status: string; readonly positionType: string; readonly position: string };
  /** Answers by `step/occasion/turn`; the newest round where there are several. */
  readonly answers: ReadonlyMap<string, unknown>;
  readonly occasion: string;
  readonly catalogue: readonly CatalogueCourse[];
  /** Hours of training (JP) already approved for the cycle's year. */
  readonly trainingHours: number;
}

/** The answers of a turn that is declared under `reads`; undefined when not given. */
export function answersOf<T>(facts: Facts, step: string, turn: string, occasion = ''): T | undefined {
  return facts.answers.get(`${step}/${occasion}/${turn}`) as T | undefined;
}
