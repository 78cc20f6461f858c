import type { Stack } from './stack.js';

/** Gives a fresh stack its courses and an administrator; answers the latter's password. */
export async function prepare(stack: Stack): Promise<{ readonly admin: string }> {
  const courses = await stack.operate('demo', 'courses');
  if (courses.code !== 0) throw new Error(courses.output);
  const made = await stack.operate('user', 'create-admin', '--username', 'admin', '--json');
  if (made.code !== 0) throw new Error(made.output);
  return { admin: (JSON.parse(made.output) as { password: string }).password };
}
