import IconButton from '@mui/material/IconButton';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';

interface MoveButtonsProps {
  /** The row that moves. */
  readonly source: string;
  readonly up: string;
  readonly down: string;
  /** Absent where it stands at that end. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** Moves a row up or down, by finger, mouse and keyboard alike. */
export function MoveButtons({ source, up, down, onUp, onDown }: MoveButtonsProps) {
  return (
    <>
      {onUp && (
        <IconButton size="small" data-move={`${source} up`} onClick={onUp} aria-label={up}>
          <ArrowUpward fontSize="small" />
        </IconButton>
      )}
      {onDown && (
        <IconButton size="small" data-move={`${source} down`} onClick={onDown} aria-label={down}>
          <ArrowDownward fontSize="small" />
        </IconButton>
      )}
    </>
  );
}

/** Whoever moves a row goes on with it: the focus is on the button that moves it further, or on the other where it has come to the end. */
export function goOnMoving(source: string, by: -1 | 1): void {
  const on = (way: 'up' | 'down') => document.querySelector<HTMLElement>(`[data-move="${source} ${way}"]`);
  requestAnimationFrame(() => (on(by < 0 ? 'up' : 'down') ?? on(by < 0 ? 'down' : 'up'))?.focus());
}
