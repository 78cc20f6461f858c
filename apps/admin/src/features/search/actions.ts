import type { Session } from '@siklus/contracts';
import type { Action, Text } from '@siklus/domain';
import { hasRole, mayByRole } from '../../kit/providers/access';

/** A place or a deed that the search finds by its name in either language, and by what else people call it. */
export interface PanelAction {
  readonly to: string;
  readonly label: Text;
  readonly also: string;
  readonly shown: (session: Session) => boolean;
}

const byRole = (action: Action) => (session: Session) => mayByRole(session, action);
const owns = ({ employeeId }: Session) => employeeId !== null;
const works = (session: Session) => owns(session) || session.supervises || hasRole(session, 'training-office');
const everyone = () => true;

/** Where one can go and what one can do; the search shows each only to those who may. */
export const panelActions: readonly PanelAction[] = [
  { to: '/tasks', label: { id: 'Tugas saya', en: 'My tasks' }, also: 'kotak masuk inbox pekerjaan menunggu waiting', shown: works },
  {
    to: '/my-document',
    label: { id: 'Dokumen kinerja saya', en: 'My performance document' },
    also: 'skp sasaran nilai predikat rating targets',
    shown: owns,
  },
  { to: '/team', label: { id: 'Tim saya', en: 'My team' }, also: 'bawahan anak buah reports staff', shown: ({ supervises }) => supervises },
  {
    to: '/training-recommendations',
    label: { id: 'Pelatihan saya', en: 'My training' },
    also: 'rekomendasi kursus jp courses recommendation',
    shown: (session) => owns(session) || session.supervises,
  },
  {
    to: '/cycles',
    label: { id: 'Papan siklus', en: 'Cycle board' },
    also: 'kemajuan progres progress status',
    shown: byRole('cycle.read'),
  },
  {
    to: '/cycles/create',
    label: { id: 'Buat siklus baru', en: 'Create a new cycle' },
    also: 'buka siklus mulai tahun open start year',
    shown: byRole('cycle.create'),
  },
  {
    to: '/participants',
    label: { id: 'Peserta', en: 'Participants' },
    also: 'dokumen pegawai documents',
    shown: byRole('participant.read'),
  },
  { to: '/employees', label: { id: 'Pegawai', en: 'Employees' }, also: 'asn pns staf people staff', shown: byRole('employee.read') },
  {
    to: '/import',
    label: { id: 'Impor pegawai', en: 'Import employees' },
    also: 'unggah csv xlsx excel upload',
    shown: byRole('employee.import'),
  },
  { to: '/units', label: { id: 'Unit', en: 'Units' }, also: 'opd dinas organisasi organisation zona', shown: everyone },
  {
    to: '/open-tasks',
    label: { id: 'Tugas berjalan', en: 'Open tasks' },
    also: 'terlambat siapa memegang late holder',
    shown: byRole('task.read'),
  },
  {
    to: '/bulk-operations',
    label: { id: 'Tindakan massal', en: 'Bulk operations' },
    also: 'perpanjang ingatkan lewati extend remind skip',
    shown: byRole('bulk.read'),
  },
  { to: '/incidents', label: { id: 'Insiden', en: 'Incidents' }, also: 'gagal galat ulangi failed retry', shown: byRole('incident.read') },
  {
    to: '/courses',
    label: { id: 'Katalog pelatihan', en: 'Course catalogue' },
    also: 'diklat kursus training',
    shown: byRole('course.write'),
  },
  {
    to: '/courses/create',
    label: { id: 'Tambah pelatihan', en: 'Add a course' },
    also: 'diklat kursus baru new',
    shown: byRole('course.write'),
  },
  {
    to: '/audit-entries',
    label: { id: 'Jejak audit', en: 'Audit trail' },
    also: 'riwayat catatan log history',
    shown: byRole('audit.read'),
  },
  {
    to: '/notifications',
    label: { id: 'Pemberitahuan', en: 'Notices' },
    also: 'notifikasi belum dibaca notifications unread',
    shown: everyone,
  },
];
