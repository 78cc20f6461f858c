let requests = 0;

/** A request has come to this process; what it answers is called once, when it has been answered. */
export function takeInHand(): () => void {
  requests += 1;
  return () => (requests -= 1);
}

/** How many requests this process has not answered yet, but for those to sign in: those that wait and those that are worked on. */
export function requestsInHand(): number {
  return requests;
}
