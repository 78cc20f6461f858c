import { HttpError } from 'react-admin';
import { offline, type ErrorBody } from '../../kit/providers/http';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Forbidden } from '../../kit/ui/Forbidden';
import { Link } from '../../kit/ui/Link';
import { NotAnEmployee } from '../../kit/ui/NotAnEmployee';
import { Offline } from '../../kit/ui/Offline';
import { Columns } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';

function refusal(status: number, code: string, detail: string): HttpError {
  const body: ErrorBody = {
    errors: {},
    problem: { type: 'about:blank', title: code, status, detail, code, errors: [], requestId: status === 0 ? '' : '01J9Z3K4' },
  };
  return new HttpError(detail, status, body);
}

const again = () => undefined;

/** The states of a page that has nothing to show: on its way, empty, failed, offline, forbidden. */
export function States() {
  return (
    <Columns wide="1fr 1fr">
      <Panel title="Loading">
        <Waiting lines={4} />
      </Panel>
      <Panel title="Empty">
        <Empty title="Belum ada tugas">
          <Link to="/__gallery">Lihat dokumen kinerja saya</Link>
        </Empty>
        <Empty title="Semua langkah bergerak" />
      </Panel>
      <Panel title="Error, told by the API">
        <Failure error={refusal(503, 'DATABASE_DOWN', 'Basis data sedang dimulai ulang. Coba lagi beberapa saat lagi.')} onRetry={again} />
      </Panel>
      <Panel title="Error that nobody knows">
        <Failure error={new Error('x is not a function')} onRetry={again} />
      </Panel>
      <Panel title="Refusal of an act">
        <Failure error={refusal(409, 'STALE', 'Isian ini sudah diubah orang lain. Muat ulang, lalu bandingkan.')} />
      </Panel>
      <Panel title="Offline: the request did not reach the server">
        <Failure error={refusal(0, offline, '')} onRetry={again} />
      </Panel>
      <Panel title="Offline, nothing to try again">
        <Offline hadNetwork />
      </Panel>
      <Panel title="Forbidden, with the reason of the API">
        <Failure error={refusal(403, 'FORBIDDEN', 'Dokumen ini di luar unit Anda. Mintalah administrator unit itu.')} onRetry={again} />
      </Panel>
      <Panel title="Forbidden by role">
        <Forbidden />
      </Panel>
      <Panel title="A page of one's own, for an account of nobody">
        <NotAnEmployee title="Dokumen kinerja saya" />
      </Panel>
    </Columns>
  );
}
