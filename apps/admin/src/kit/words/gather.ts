import type { Words } from './text';

/** Joins the words of the kit and of all features. */
export function gather(parts: readonly Words[]): Words {
  return parts.reduce(join);
}

function join(one: Words, other: Words): Words {
  const joined: Record<string, string | Words> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = joined[key];
    joined[key] = typeof known === 'object' && typeof value === 'object' ? join(known, value) : value;
  }
  return joined;
}
