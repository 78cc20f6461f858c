import type { DemoUnit, Post, PostKind } from './posts.js';
import { apportion } from './random.js';

/** How an office is made up: who leads it, who leads inside it, and who works there (taken in turn). */
export interface OfficeShape {
  readonly head: PostKind;
  /** Leaders under the head, with the unit each one leads (null: the office itself). */
  readonly leaders: readonly { readonly post: PostKind; readonly unit: { readonly code: string; readonly name: string } | null }[];
  /** Leaders one level further down, numbered as many as are needed. */
  readonly subLeader: (number: number) => PostKind;
  readonly staff: readonly [PostKind, ...PostKind[]];
  /** With fewer people than this the head leads everybody himself. */
  readonly leadersFrom: number;
}

/** Nobody supervises more people than this by design; in practice a few more join through acting. */
export const widestSpan = 12;

/** Fills an office with exactly `size` posts, head first, so that no one supervises too many. */
export function fillOffice(unit: DemoUnit, size: number, above: Post | null, shape: OfficeShape): Post[] {
  const head: Post = { ...shape.head, unit, above };
  const posts: Post[] = [head];
  let hired = unit.code.length;
  let subLeaders = 0;

  const hire = (kind: PostKind, where: DemoUnit, leader: Post): Post => {
    const post: Post = { ...kind, unit: where, above: leader };
    posts.push(post);
    return post;
  };
  const team = (leader: Post, where: DemoUnit, count: number): void => {
    if (count <= widestSpan) {
      for (let i = 0; i < count; i += 1) hire(shape.staff[hired++ % shape.staff.length] ?? shape.staff[0], where, leader);
      return;
    }
    const leaders = Math.min(widestSpan, Math.ceil(count / (widestSpan + 1)));
    for (const part of apportion(count - leaders, Array<number>(leaders).fill(1))) {
      subLeaders += 1;
      team(hire(shape.subLeader(subLeaders), where, leader), where, part);
    }
  };

  const rest = size - 1;
  if (rest < shape.leadersFrom) {
    team(head, unit, rest);
    return posts;
  }
  const leading = shape.leaders.slice(0, Math.max(1, Math.min(shape.leaders.length, Math.floor(rest / 4))));
  const parts = apportion(
    rest - leading.length,
    leading.map(() => 1),
  );
  leading.forEach(({ post, unit: own }, i) => {
    const where = own ? { code: `${unit.code}.${own.code}`, name: own.name, parentCode: unit.code, agency: unit.agency } : unit;
    team(hire(post, where, head), where, parts[i] ?? 0);
  });
  return posts;
}
