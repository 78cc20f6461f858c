/** Where a piece of evidence belongs. */
export interface EvidencePlace {
  readonly participantId: string;
  /** The key of the indicator. */
  readonly indicator: string;
  /** The occasion of the report that it is for; '' for the year. */
  readonly period: string;
}

/** What the dialogs are given that attach to it. */
export interface AttachDialogProps extends EvidencePlace {
  /** What people call the indicator. */
  readonly name: string;
  readonly onClose: () => void;
}
