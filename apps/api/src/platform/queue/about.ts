/** The one thing that an incident is about, where there is one: whoever may see it is led there. */
export interface About {
  readonly participantId?: string;
  readonly accountId?: string;
}
