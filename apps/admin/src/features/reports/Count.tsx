import { linkForFingers } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';

interface CountProps {
  readonly value: number;
  /** The list of those it counts; none of nobody. */
  readonly to: string;
  /** What is counted, of whom. */
  readonly of: string;
}

/** A number of a report that opens its people. */
export function Count({ value, to, of }: CountProps) {
  const { number } = useFormat();
  if (value === 0) return <>0</>;
  return (
    <Link quiet to={to} count={value} label={`${number(value)} ${of}`} sx={linkForFingers}>
      {number(value)}
    </Link>
  );
}
