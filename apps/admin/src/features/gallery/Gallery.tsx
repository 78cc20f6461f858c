import Box from '@mui/material/Box';
import { useLocaleState } from 'react-admin';
import { languages } from '@siklus/domain';
import { themeModes, useThemeMode } from '../../kit/theme/themeMode';
import { Columns, Page, Stack } from '../../kit/ui/Page';
import { SelectBox } from '../../kit/ui/SelectBox';
import { InputParts } from './InputParts';
import { KeptParts } from './KeptParts';
import { ShowParts } from './ShowParts';
import { States } from './States';
import { YearParts } from './YearParts';

/** Every state and every part side by side, for those who work on the panel; it exists in development only. */
export function Gallery() {
  const [language, setLanguage] = useLocaleState();
  const [mode, setMode] = useThemeMode();
  return (
    <Box component="main" sx={{ px: { xs: 4, sm: 6 } }}>
      <Page title="Gallery" over="Development only" lead="All states and parts, as every page uses them. Nothing here asks the API.">
        <Stack>
          <Columns wide="1fr 1fr">
            <SelectBox
              label="Look"
              value={mode}
              options={themeModes.map((value) => ({ value, label: value }))}
              onChange={(value) => setMode(themeModes.find((each) => each === value) ?? 'system')}
            />
            <SelectBox
              label="Language"
              value={language}
              options={languages.map((value) => ({ value, label: value }))}
              onChange={(value) => void setLanguage(value)}
            />
          </Columns>
          <States />
          <KeptParts />
          <ShowParts />
          <InputParts />
          <YearParts />
        </Stack>
      </Page>
    </Box>
  );
}
