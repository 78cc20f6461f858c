import { useParams } from 'react-admin';
import { Document } from './Document';

export function ParticipantShow() {
  const { id = '' } = useParams<{ id: string }>();
  return <Document id={id} />;
}
