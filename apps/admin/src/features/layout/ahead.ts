/** The frame of every page behind the login. */
export const loadLayout = () => import('./Layout').then(({ Layout }) => ({ default: Layout }));

/** Loads what somebody sees who is signed in: the frame and, in it, most often his inbox. What does not come is asked for when it is shown. */
export function loadAhead(): void {
  for (const load of [loadLayout, () => import('../tasks/TaskList')]) load().catch(() => undefined);
}
