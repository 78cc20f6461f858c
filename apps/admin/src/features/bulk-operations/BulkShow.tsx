import { useParams } from 'react-admin';
import { useText } from '../../kit/words/text';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Page } from '../../kit/ui/Page';
import { BulkProgress } from './BulkProgress';

export function BulkShow() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  return (
    <Page title={t('places.bulk.name')} narrow actions={<LinkButton to="/bulk-operations">{t('bulk.all')}</LinkButton>}>
      <BulkProgress id={id} />
    </Page>
  );
}
