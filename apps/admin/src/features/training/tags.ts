import { positionTypes, type PositionType } from '@siklus/domain';

/** What a course may serve; the rules that propose courses look for these. */
export const topics = [
  'performance-coaching',
  'coaching',
  'technical',
  'counselling',
  'mentoring',
  'behaviour',
  'leadership',
  'mentor',
  'e-learning',
] as const;
type Topic = (typeof topics)[number];

/** A course's tags by what they say. */
export interface TagParts {
  readonly topics: readonly Topic[];
  /** Types of position the course is limited to; none means everybody. */
  readonly types: readonly PositionType[];
  /** Words of which a post's title must have one; none means every post. */
  readonly words: readonly string[];
  /** Tags of the office's own, which no rule knows. */
  readonly others: readonly string[];
}

const forType = 'for:';
const forWord = 'position:';
const isTopic = (tag: string): tag is Topic => topics.some((each) => each === tag);
const isType = (key: string): key is PositionType => key in positionTypes;

export function partsOf(tags: readonly string[]): TagParts {
  const rest = tags.filter((tag) => !isTopic(tag));
  const types = rest
    .filter((tag) => tag.startsWith(forType))
    .map((tag) => tag.slice(forType.length))
    .filter(isType);
  const words = rest.filter((tag) => tag.startsWith(forWord)).map((tag) => tag.slice(forWord.length));
  return {
    topics: tags.filter(isTopic),
    types,
    words,
    others: rest.filter((tag) => !tag.startsWith(forWord) && !types.some((type) => tag === forType + type)),
  };
}

export function tagsOf({ topics: served, types, words, others }: TagParts): string[] {
  return [...new Set([...served, ...types.map((type) => forType + type), ...words.map((word) => forWord + word), ...others])];
}
