import type { NoticeKind } from '../notices/notices.js';
import type { Facts } from './facts.js';

/**
 * A kind of thing that follows from a transition outside the participant's progress. Declared by the room that knows what it means; the
 * module that acts on it registers its handler.
 */
export interface EffectType<Body> {
  readonly key: string;
  /** Only for the compiler: what an effect of this type says. */
  readonly body?: Body;
}

/** Declares a type of effect that turns may cause. */
export function defineEffect<Body>(key: string): EffectType<Body> {
  return { key };
}

/** Something that follows, with what its handler must know. */
export interface Effect<Body = unknown> {
  readonly type: EffectType<Body>;
  readonly body: Body;
}

/** What the effect says if it is of this type. */
export function bodyOf<Body>({ type, body }: Effect, wanted: EffectType<Body>): Body | undefined {
  return type === wanted ? (body as Body) : undefined;
}

/** What completing a turn causes: an effect of this type, or none where its answers give no reason for one. */
export interface Cause<Answers> {
  readonly type: EffectType<unknown>;
  readonly bodyOf: (answers: Answers, facts: Facts) => unknown;
}

/** Says what completing a turn causes; where `bodyOf` gives undefined, nothing. */
export function causes<Answers, Body>(
  type: EffectType<Body>,
  bodyOf: (answers: Answers, facts: Facts) => Body | undefined,
): Cause<Answers> {
  return { type, bodyOf };
}

/** The effects of completing a turn with these answers. */
export function effectsOf<Answers>(list: readonly Cause<Answers>[], answers: Answers, facts: Facts): Effect[] {
  return list.map(({ type, bodyOf: saidBy }) => ({ type, body: saidBy(answers, facts) })).filter(({ body }) => body !== undefined);
}

/** Somebody, or a pool, is told what happened. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly to: string | null;
  readonly pool: string | null;
  /** The part of the document that it is about: a key of the plan, or a core value; absent where it is about the whole. */
  readonly part?: string;
}

export const notified = defineEffect<Notice>('notified');

/** A step that is signed is done: its answers are frozen. */
export const documentSigned = defineEffect<null>('document.signed');

/** What the workflow itself causes, whatever the steps are. */
export const ownEffects: readonly EffectType<unknown>[] = [notified, documentSigned];

/** An effect with the step run that caused it. */
export interface StepEffect {
  readonly step: string;
  readonly occasion: string;
  readonly effect: Effect;
}
