import type { PositionLevel, PositionType } from '@siklus/domain';

export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** The regional government it belongs to, as it appears in mail addresses. */
  readonly agency: string;
}

/** The kind of post: what stands in the staff list, and the education its holder has. */
export interface PostKind {
  readonly title: string;
  readonly type: PositionType;
  readonly level?: PositionLevel;
  /** Titles after (or before) the name; drawn one set of them. */
  readonly degrees?: readonly (readonly string[])[];
  /** Additional duty on top of a functional post, such as school principal. */
  readonly additionalDuty?: boolean;
}

/** One chair in the office: a post in a unit under somebody. */
export interface Post extends PostKind {
  readonly unit: DemoUnit;
  above: Post | null;
  /** Set for an official outside the civil service. */
  readonly officialCode?: string;
  /** The post's title without prefix when its holder has retired and somebody acts for it. */
  retired?: boolean;
}

/** Somebody acting for a post that is vacant or whose holder has retired. */
export interface ActingPost {
  readonly actor: Post;
  readonly unit: DemoUnit;
  readonly title: string;
  readonly type: PositionType;
  readonly above: Post | null;
}

const bachelor = [['S.Sos.'], ['S.E.'], ['S.IP.'], ['S.H.'], ['S.STP.'], ['S.T.']] as const;
const master = [
  ['S.Sos.', 'M.Si.'],
  ['S.E.', 'M.M.'],
  ['S.IP.', 'M.Si.'],
  ['S.H.', 'M.H.'],
  ['S.STP.', 'M.Si.'],
  ['S.T.', 'M.T.'],
] as const;
export const degrees = { bachelor, master } as const;

export const executive = (title: string): PostKind => ({ title, type: 'JPT_PRATAMA', degrees: master });
export const administrator = (title: string): PostKind => ({ title, type: 'ADMINISTRATOR', degrees: [...bachelor, ...master] });
export const sectionHead = (title: string): PostKind => ({ title, type: 'PENGAWAS', degrees: bachelor });
export const clerk = (title: string, school: readonly (readonly string[])[] = []): PostKind => ({
  title,
  type: 'PELAKSANA',
  degrees: school,
});
export const functional = (title: string, level: PositionLevel, degrees: readonly (readonly string[])[] = []): PostKind => ({
  title,
  type: 'FUNGSIONAL',
  level,
  degrees,
});
export const additional = (title: string, level: PositionLevel, degrees: readonly (readonly string[])[]): PostKind => ({
  title,
  type: 'FUNGSIONAL',
  level,
  degrees,
  additionalDuty: true,
});
