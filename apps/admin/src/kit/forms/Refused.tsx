import { useEffect, useRef } from 'react';
import { Failure } from '../ui/Failure';

/** Why what was just pressed came to nothing: it comes into view and takes the focus, as a field that was left empty does. */
export function Refused({ error }: { readonly error: unknown }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), [error]);
  return <Failure ref={notice} isAct error={error} />;
}
