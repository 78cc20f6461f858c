import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-admin';
import { forms, type WrittenForm } from '../drafts/forms';
import { writtenIn } from '../drafts/outbox';
import { sameAnswers } from '../drafts/sameAnswers';
import { newKey } from '../providers/dataProvider';
import { useSession } from '../providers/session';
import type { Values } from './Fields';

/** Which form it is, on this device and for whoever reads what he has not sent. */
export interface FormName {
  /** What it is about and does, such as `cycles/<id>/close`: another form has another name. */
  readonly keptAs: string;
  readonly title: string;
}

/**
 * Keeps what is written in a form on the device, at every change, and gives it back when the form is opened again: after a crash, an ended
 * session, a dead link, Escape. `restore` is given the changed fields. What was sent is forgotten.
 */
export function useWritten({ keptAs, title }: FormName, begin: Values, restore: (changed: Values) => void) {
  const { accountId } = useSession();
  const { pathname: path } = useLocation();
  const [restored, setRestored] = useState<WrittenForm | null>(null);
  const isTouched = useRef(false);
  const tried = useRef<WrittenForm['tried']>(undefined);
  const kept = useRef<WrittenForm | null>(null);
  const isOnDevice = useRef(false);
  const [isGone, setGone] = useState(false);
  const give = useRef(restore);
  give.current = restore;

  useEffect(() => {
    let isShown = true;
    void writtenIn(accountId, keptAs).then((written) => {
      // Whoever wrote before the device answered goes on with that.
      if (!isShown || written === null || isTouched.current) return;
      setRestored(written);
      kept.current = written;
      isOnDevice.current = true;
      tried.current = written.tried;
      give.current(written.values);
    });
    return () => void (isShown = false);
  }, [accountId, keptAs]);

  // Another tab may send what is shown in this one, or throw it away: the device then has it no more.
  async function look(): Promise<boolean> {
    if (kept.current === null || !isOnDevice.current) return false;
    const gone = (await forms.read(accountId, keptAs)) === null && kept.current !== null;
    setGone(gone);
    return gone;
  }
  const looking = useRef(look);
  looking.current = look;
  useEffect(() => {
    const onFocus = () => void looking.current();
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);

  async function keepAs(written: WrittenForm): Promise<void> {
    kept.current = written;
    setGone(false);
    isOnDevice.current = await forms.keep(accountId, keptAs, written);
  }

  function forget(): Promise<void> {
    setRestored(null);
    setGone(false);
    kept.current = null;
    tried.current = undefined;
    return forms.drop(accountId, keptAs);
  }

  return {
    /** When what is shown was written, where it was given back; else null. */
    restoredAt: restored?.at ?? null,
    /** Whether what is shown was sent or thrown away in another tab meanwhile; what is changed afterwards is something new. */
    isGone,
    look,
    /** Called with all values after each change. */
    keep(values: Values): void {
      isTouched.current = true;
      const keys = [...new Set([...Object.keys(values), ...Object.keys(begin)])];
      const changed = keys.filter((key) => !sameAnswers(values[key], begin[key]));
      if (changed.length === 0) {
        kept.current = null;
        return void forms.drop(accountId, keptAs);
      }
      const written = Object.fromEntries(changed.map((key) => [key, values[key]]));
      void keepAs({ title, path, at: new Date().toISOString(), values: written, ...(tried.current && { tried: tried.current }) });
    },
    /**
     * The key under which this is sent: the same for the same, also where the page died before its answer came. It is kept before it is
     * given.
     */
    async keyFor(given: unknown): Promise<string> {
      const asked = JSON.stringify(given);
      if (tried.current?.asked !== asked) tried.current = { asked, key: newKey() };
      if (kept.current !== null) await keepAs({ ...kept.current, tried: tried.current });
      return tried.current.key;
    },
    /** It was sent, or its writer begins anew. */
    forget,
  };
}
