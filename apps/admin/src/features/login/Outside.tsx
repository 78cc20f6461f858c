import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLocaleState } from 'react-admin';
import { useEffect, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../kit/words/text';
import { languages } from '@siklus/domain';
import { linkForFingers, radius, token } from '../../kit/theme/tokens';
import { Notice } from '../../kit/ui/Notice';

// The session cookie is always Secure; browsers accept it over plain HTTP from their own machine only.
const needsHttps = !globalThis.isSecureContext;

interface OutsideProps {
  readonly title: string;
  readonly lead: string;
  readonly onSubmit: () => void;
  /** The fields and the button. */
  readonly children: ReactNode;
  /** What stands below the form. */
  readonly below?: ReactNode;
}

/** The frame of the pages before the sign-in: one form, its words, and the choice of language. */
export function Outside({ title, lead, onSubmit, children, below }: OutsideProps) {
  const t = useText();
  const [language, setLanguage] = useLocaleState();
  useEffect(() => {
    document.title = `${title} · Siklus`;
  }, [title]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center', p: 4 }}>
      <Box sx={{ width: '100%', maxWidth: 400, display: 'grid', gap: 4 }}>
        <Box>
          <Typography
            component="p"
            sx={{ color: token('sea'), fontWeight: 700, fontSize: '1.75rem', letterSpacing: '-0.03em', lineHeight: 1.2 }}
          >
            Siklus
          </Typography>
          <Typography sx={{ color: token('ink2') }}>{lead}</Typography>
        </Box>
        {needsHttps && (
          <Notice tone="wait" title={t('login.httpsTitle')}>
            {t('login.httpsBody')}
          </Notice>
        )}
        <Box
          component="form"
          onSubmit={submit}
          sx={{
            backgroundColor: token('card'),
            border: `1px solid ${token('line')}`,
            borderRadius: `${radius.card}px`,
            p: { xs: 4, sm: 6 },
            display: 'grid',
            gap: 4,
          }}
        >
          <Typography variant="h1">{title}</Typography>
          {children}
        </Box>
        <Box sx={{ display: 'grid', gap: 4, '& a': linkForFingers, '&:empty': { display: 'none' } }}>{below}</Box>
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'center' }}>
          {languages.map((each) => (
            <Button
              key={each}
              variant="text"
              size="small"
              lang={each}
              aria-pressed={language === each}
              onClick={() => setLanguage(each)}
              sx={{ color: token(language === each ? 'sea' : 'ink2') }}
            >
              {t(`layout.languages.${each}`)}
            </Button>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
