import Box from '@mui/material/Box';
import type { Cycle } from '@siklus/contracts/cycles';
import { dayNumberOf, type Zone } from '@siklus/domain';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { useIsNarrow } from '../../kit/ui/useIsNarrow';

/** As wide as it is drawn about, so that its words are about as large as those around it. */
const widths = { desk: 416, phone: 288 } as const;
const head = 26;
const row = 40;

interface ScheduleStripProps {
  readonly schedule: readonly Pick<Cycle['schedule'][number], 'step' | 'occasion' | 'label' | 'opensOn' | 'dueOn'>[];
  readonly today: string;
  readonly zone: Zone;
}

/** The steps on the calendar, from opening to due date, with today across them; the dates stand in the list below. */
export function ScheduleStrip({ schedule, today, zone }: ScheduleStripProps) {
  const t = useText();
  const say = useSay();
  const { day, month } = useFormat();
  const width = widths[useIsNarrow() ? 'phone' : 'desk'];
  const first = schedule.map(({ opensOn }) => opensOn).sort()[0];
  const last = schedule
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const from = dayNumberOf(`${first.slice(0, 7)}-01`);
  const to = dayNumberOf(last) + 12;
  const at = (date: string) => ((dayNumberOf(date) - from) / (to - from)) * width;
  const height = head + schedule.length * row;
  return (
    <>
      <Box
        component="svg"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('board.schedule')}
        sx={{ width: '100%', maxWidth: 480, display: 'block', font: 'inherit', overflow: 'visible' }}
      >
        <line x1={0} y1={head - 6} x2={width} y2={head - 6} stroke={token('line')} />
        {monthsBetween(first, last).map(({ date, number }) => (
          <g key={date}>
            <line x1={at(date)} y1={head - 6} x2={at(date)} y2={height} stroke={token('line')} />
            <text x={at(date) + 2} y={13} fontSize="0.6875rem" fill={token('ink2')}>
              {month(number)}
            </text>
          </g>
        ))}
        {today >= first && today <= last && (
          <line x1={at(today)} y1={head - 10} x2={at(today)} y2={height} stroke={token('clove')} strokeWidth={2} />
        )}
        {schedule.map(({ step, occasion, label, opensOn, dueOn }, index) => {
          const y = head + index * row;
          const x = at(opensOn);
          const isLate = x > width / 2;
          return (
            <g key={`${step}/${occasion}`}>
              <text
                x={isLate ? x + Math.max(at(dueOn) - x, 6) : x}
                y={y + 11}
                fontSize="0.71875rem"
                fill={token('ink2')}
                stroke={token('card')}
                strokeWidth={4}
                strokeLinejoin="round"
                paintOrder="stroke"
                textAnchor={isLate ? 'end' : 'start'}
              >
                {say(label)}
              </text>
              <rect
                x={x}
                y={y + 16}
                width={Math.max(at(dueOn) - x, 6)}
                height={14}
                rx={4}
                fill={token(today > dueOn ? 'h5' : today >= opensOn ? 'h4' : 'h2')}
              />
            </g>
          );
        })}
      </Box>
      <Box component="details" sx={{ fontSize: '0.8125rem', mt: 2 }}>
        <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
          {t('board.asTable')}
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 1 }}>
          {schedule.map(({ step, occasion, label, opensOn, dueOn }) => (
            <li key={`${step}/${occasion}`}>
              <strong>{say(label)}</strong>: {t('board.window', { from: day(opensOn), to: day(dueOn), zone })}
            </li>
          ))}
        </Box>
      </Box>
    </>
  );
}

/** The first day of every second month between two days. */
function monthsBetween(first: string, last: string): readonly { readonly date: string; readonly number: number }[] {
  const months: { date: string; number: number }[] = [];
  let year = Number(first.slice(0, 4));
  let number = Number(first.slice(5, 7));
  for (;;) {
    const date = `${year}-${String(number).padStart(2, '0')}-01`;
    if (date > last) return months;
    months.push({ date, number });
    number += 2;
    if (number > 12) {
      number -= 12;
      year += 1;
    }
  }
}
