import { useSession } from '../providers/session';
import { TextBox } from '../ui/TextBox';

interface OwnPasswordProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

/** Asks whoever is signed in for his present password. */
export function OwnPassword(props: OwnPasswordProps) {
  const { username } = useSession();
  return (
    <>
      {/* Tells the browser's own store whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <TextBox type="password" autoComplete="current-password" required {...props} />
    </>
  );
}
