import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-admin';
import { files, type ChosenFile } from '../drafts/files';
import { submissions } from '../drafts/outbox';
import type { FormName } from '../forms/useWritten';
import { useSession } from '../providers/session';

/**
 * The file that is chosen for a form. It is kept on the device at once and given back when the form is opened again, until it is sent or
 * left out; one that waits in the outbox already is not.
 */
export function useKeptFile({ keptAs, title }: FormName) {
  const { accountId } = useSession();
  const { pathname: path } = useLocation();
  const [chosen, setChosen] = useState<ChosenFile>();
  const isTouched = useRef(false);

  useEffect(() => {
    let isShown = true;
    void (async () => {
      const kept = await files.read(accountId, keptAs);
      if (kept === null || (await submissions.read(accountId, kept.chosen.key)) !== null) return;
      // Whoever chose before the device answered goes on with that.
      if (isShown && !isTouched.current) setChosen(kept.chosen);
    })();
    return () => void (isShown = false);
  }, [accountId, keptAs]);

  function choose(next: ChosenFile | undefined): void {
    isTouched.current = true;
    setChosen(next);
    void (next === undefined
      ? files.drop(accountId, keptAs)
      : files.keep(accountId, keptAs, { title, path, at: new Date().toISOString(), chosen: next }));
  }

  return {
    chosen,
    choose,
    /** It was sent, or waits in the outbox. */
    forget: () => files.drop(accountId, keptAs),
  };
}
