import type { SavedView } from '@siklus/contracts/saved-views';
import { ActDialog } from '../forms/ActDialog';
import { useVerbs } from '../providers/useVerbs';
import { useText } from '../words/text';

/** Forgets a view; the list itself stays as it is. */
export function ForgetViewDialog({ view, onClose }: { readonly view: SavedView; readonly onClose: () => void }) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <ActDialog
      title={t('lists.forgetView', { name: view.name })}
      lead={t('lists.forgetViewLead')}
      confirm={t('lists.forget')}
      act={() => verbs.forgetView(view.id)}
      said={() => t('lists.viewForgotten')}
      onClose={onClose}
    />
  );
}
