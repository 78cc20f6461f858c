/** What can be named to whoever listens, and holds what belongs together. */
const group = 'fieldset, [role="group"], [role="region"], [role="dialog"], form';
const field = 'input:not([type="hidden"]), textarea, select';
/** So many places are remembered on the way back. */
const mostPlaces = 20;

interface Place {
  readonly element: HTMLElement;
  /** The groups around it, the innermost first. */
  readonly groups: readonly HTMLElement[];
}

function placeOf(element: HTMLElement): Place {
  const groups: HTMLElement[] = [];
  for (let each = element.parentElement?.closest<HTMLElement>(group); each; each = each.parentElement?.closest<HTMLElement>(group))
    groups.push(each);
  return { element, groups };
}

const canTakeIt = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;

/**
 * Where the focus goes when what had it is gone: to the field that came in its place, else to the group that it stood in, else back to
 * what had it before, else to the heading of the page. Undefined where none of them is there.
 */
export function heirOf(places: readonly Place[], added: readonly Element[], page: ParentNode): HTMLElement | undefined {
  const groups = places.at(-1)?.groups.filter(canTakeIt) ?? [];
  const [nearest] = groups;
  const fields = added.flatMap((each) => [each, ...each.querySelectorAll(field)]).filter((each) => each.matches(field)) as HTMLElement[];
  return (
    fields.find((each) => nearest?.contains(each) === true && canTakeIt(each)) ??
    // A form has no name of its own: it is there to know what belongs together.
    groups.find((each) => !each.matches('form')) ??
    places.map(({ element }) => element).findLast(canTakeIt) ??
    page.querySelector<HTMLElement>('main h1') ??
    undefined
  );
}

/**
 * From now on, a control that takes itself away (an offer that was taken, a row that was removed, a dialog whose button is gone) leaves the
 * focus with what comes in its place; browsers leave it with nobody, and whoever listens begins at the top. Returns how to end it.
 */
export function keepFocus(page: Document): () => void {
  let places: readonly Place[] = [];
  let added: Element[] = [];
  let frame = 0;
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) places = [...places.slice(1 - mostPlaces), placeOf(target)];
  };
  // A frame later: what a page or a dialog does by itself comes first.
  const settle = () => {
    const came = added;
    [added, frame] = [[], 0];
    const last = places.at(-1);
    if (last === undefined || last.element.isConnected || (page.activeElement !== page.body && page.activeElement !== null)) return;
    const heir = heirOf(places, came, page);
    if (heir !== undefined && heir.tabIndex < 0 && !heir.hasAttribute('tabindex')) heir.setAttribute('tabindex', '-1');
    heir?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) added.push(node);
    frame ||= requestAnimationFrame(settle);
  });
  page.addEventListener('focusin', note);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', note);
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
