/** The frame of every page behind the login. */
export const loadLayout = () => import('./Layout').then(({ Layout }) => ({ default: Layout }));

/** Loads what is seen when signed in: the frame and, most often, the inbox. What does not come is asked for when it is shown. */
export function loadAhead(): void {
  for (const load of [loadLayout, () => import('../tasks/TaskList')]) load().catch(() => undefined);
}
