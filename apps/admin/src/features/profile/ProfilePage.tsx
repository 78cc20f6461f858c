import Box from '@mui/material/Box';
import { useLocaleState } from 'react-admin';
import { useText } from '../../kit/words/text';
import { languages } from '@siklus/domain';
import { useSession } from '../../kit/providers/session';
import { themeModes, useThemeMode } from '../../kit/theme/themeMode';
import { Facts } from '../../kit/ui/Facts';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { OwnSessions } from './OwnSessions';
import { PasswordForm } from './PasswordForm';

/** What belongs to the person himself: his name here, language and look, password, and where he is signed in. */
export function ProfilePage() {
  const t = useText();
  const { name, username, grants } = useSession();
  const [language, setLanguage] = useLocaleState();
  const [mode, setMode] = useThemeMode();
  return (
    <Page title={t('places.profile.name')} narrow>
      <Stack>
        <Panel title={name}>
          <Facts
            facts={[
              [t('login.username'), username],
              [
                t('profile.roles'),
                grants.length === 0 ? t('profile.noRoles') : [...new Set(grants.map(({ role }) => t(`grants.names.${role}`)))].join(', '),
              ],
            ]}
          />
        </Panel>
        <Panel title={t('profile.device')}>
          <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } }}>
            <SelectBox
              label={t('layout.language')}
              hint={t('profile.deviceHint')}
              value={language}
              onChange={setLanguage}
              options={languages.map((value) => ({ value, label: t(`layout.languages.${value}`) }))}
            />
            <SelectBox
              label={t('layout.look')}
              value={mode}
              onChange={(value) => setMode(themeModes.find((each) => each === value) ?? mode)}
              options={themeModes.map((value) => ({ value, label: t(`layout.looks.${value}`) }))}
            />
          </Box>
        </Panel>
        <PasswordForm />
        <OwnSessions />
      </Stack>
    </Page>
  );
}
