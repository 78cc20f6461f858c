/**
 * A course as the rules see it. Tags say what it serves (`technical`, `coaching`, …); `for:PELAKSANA` limits it to a position
 * type and `position:perawat` to posts whose title has that word.
 */
export interface Course {
  readonly code: string;
  readonly hours: number;
  readonly tags: readonly string[];
}

/** Whom the course must fit. */
export interface Learner {
  readonly positionType: string;
  readonly position: string;
  readonly hoursLeft: number;
  readonly chosen: ReadonlySet<string>;
}

interface PreparedCourse extends Course {
  readonly types: readonly string[];
  readonly words: readonly string[];
  /** A course made for the person's own kind of post comes before one made for everybody. */
  readonly distance: number;
}

// A catalogue serves a whole province: its tags are read once, not once per person.
const preparedCatalogues = new WeakMap<readonly Course[], readonly PreparedCourse[]>();

function prepared(catalogue: readonly Course[]): readonly PreparedCourse[] {
  let courses = preparedCatalogues.get(catalogue);
  if (!courses) {
    courses = catalogue.map((course) => {
      const limits = (prefix: string): string[] =>
        course.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length).toLowerCase());
      const types = limits('for:');
      const words = limits('position:');
      return { ...course, types, words, distance: words.length > 0 ? 0 : types.length > 0 ? 1 : 2 };
    });
    preparedCatalogues.set(catalogue, courses);
  }
  return courses;
}

function fits(course: PreparedCourse, learner: Learner): boolean {
  if (learner.chosen.has(course.code) || course.hours <= 0 || course.hours > learner.hoursLeft) return false;
  const title = learner.position.toLowerCase();
  return (
    (course.types.length === 0 || course.types.includes(learner.positionType.toLowerCase())) &&
    (course.words.length === 0 || course.words.some((word) => title.includes(word)))
  );
}

/** How badly the hours miss what is owed: the smallest course that covers it is best, then the largest that does not. */
const waste = (course: Course, owed: number): number => (course.hours >= owed ? course.hours - owed : 1_000_000 - course.hours);

/** The catalogue's best course for the first tag that has any; the code decides between equals, so the answer never varies. */
export function firstFitting(
  catalogue: readonly Course[],
  tags: readonly string[],
  learner: Learner,
  hoursOwed?: number,
): Course | undefined {
  for (const tag of tags) {
    const [best] = prepared(catalogue)
      .filter((course) => course.tags.includes(tag) && fits(course, learner))
      .sort(
        (a, b) =>
          (hoursOwed === undefined ? 0 : waste(a, hoursOwed) - waste(b, hoursOwed)) ||
          a.distance - b.distance ||
          (a.code < b.code ? -1 : 1),
      );
    if (best) return best;
  }
  return undefined;
}
