/** The answers of one turn, as other turns and the screens read them: where they were given, and of what type they are. */
export interface TurnAnswers<T> {
  readonly step: string;
  readonly turn: string;
  /** Only for the compiler: what `answersOf` gives. */
  readonly type?: T;
}

/** Names the answers of a turn; declared beside its form, by the step that asks for them. */
export function defineAnswers<T>(step: string, turn: string): TurnAnswers<T> {
  return { step, turn };
}

/**
 * Something about a participant that turns read besides answers: courses, hours, what other documents say. Declared by the room that
 * knows what it means; where the data lie, a provider loads it for a page of participants.
 */
export interface Fact<T> {
  readonly key: string;
  /** What stands in for it where there are no data: in the examples of a step and in walks on the rules alone. */
  readonly example: T;
}

/** Declares a fact that turns may name under `reads`. */
export function defineFact<T>(key: string, example: T): Fact<T> {
  return { key, example };
}

/** What a turn may declare that its functions read. */
export type Read = TurnAnswers<unknown> | Fact<unknown>;

export function isFact(read: Read): read is Fact<unknown> {
  return 'key' in read;
}

/** What a step's functions may know about one participant: plain data, loaded with the context. */
export interface Facts {
  readonly employee: { readonly status: string; readonly positionType: string; readonly position: string };
  /** Answers by `step/occasion/turn`; the newest round where there are several. */
  readonly answers: ReadonlyMap<string, unknown>;
  readonly occasion: string;
  /** The declared facts by key; `factOf` reads them. */
  readonly provided: ReadonlyMap<string, unknown>;
}

/** The answers of a turn that is declared under `reads`; undefined when not given. */
export function answersOf<T>(facts: Facts, { step, turn }: TurnAnswers<T>, occasion = ''): T | undefined {
  return facts.answers.get(`${step}/${occasion}/${turn}`) as T | undefined;
}

/** A fact that is declared under `reads`; one that is not would be missing at an office, so it is a bug at once. */
export function factOf<T>(facts: Facts, { key }: Fact<T>): T {
  if (!facts.provided.has(key)) throw new Error(`The fact ${key} is read without being declared`);
  return facts.provided.get(key) as T;
}

/** The examples of these facts, as a document on the rules alone is given them. */
export function exampleFacts(facts: Iterable<Fact<unknown>>): Map<string, unknown> {
  return new Map([...facts].map(({ key, example }) => [key, example]));
}
