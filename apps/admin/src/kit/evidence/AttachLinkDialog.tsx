import { addEvidenceLink } from '@siklus/contracts/evidence';
import { FormDialog } from '../forms/FormDialog';
import { useVerbs } from '../providers/useVerbs';
import { useText } from '../words/text';
import type { AttachDialogProps } from './place';

const asked = addEvidenceLink.pick({ title: true, link: true });

/** Where something can be seen, in words and as an address. */
export function AttachLinkDialog({ name, onClose, ...place }: AttachDialogProps) {
  const t = useText();
  const verbs = useVerbs();
  return (
    <FormDialog
      keptAs={`participants/${place.participantId}/evidence/${place.indicator}`}
      later
      schema={asked}
      title={t('evidence.addLinkTo', { ref: name })}
      confirm={t('evidence.attach')}
      act={(link, key, ahead) => verbs.addEvidenceLink({ ...place, ...link, key, ahead })}
      said={() => t('evidence.attached')}
      onClose={onClose}
    />
  );
}
