import { useText } from '../words/text';
import { Empty } from './Empty';
import { Page } from './Page';
import { Panel } from './Panel';

/** A page about the reader's own work, for an account that belongs to no employee: why it holds nothing, and what to do. */
export function NotAnEmployee({ title }: { readonly title: string }) {
  const t = useText();
  return (
    <Page title={title} narrow>
      <Panel>
        <Empty title={t('notAnEmployee.title')}>{t('notAnEmployee.body')}</Empty>
      </Panel>
    </Page>
  );
}
