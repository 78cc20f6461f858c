import { Link } from '../ui/Link';

interface OfDocument {
  readonly participantId: string;
  readonly employeeName: string;
}

/** The first column of lists about documents: whose it is, with the way to it. */
export const whose = {
  source: 'employeeName',
  render: ({ participantId, employeeName }: OfDocument) => (
    <Link quiet to={`/participants/${participantId}/show`}>
      {employeeName}
    </Link>
  ),
} as const;
