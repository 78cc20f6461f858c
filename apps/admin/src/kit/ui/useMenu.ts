import { useId, useState } from 'react';
import { useBackCloses } from './useBackCloses';

/** A menu below its button: what to give either, so that both say what they are to each other. */
export function useMenu() {
  const [button, menu] = [useId(), useId()];
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = anchor !== null;
  const close = () => setAnchor(null);
  useBackCloses(isOpen, close);
  return {
    isOpen,
    close,
    button: {
      id: button,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      ...(isOpen ? { 'aria-controls': menu } : {}),
      onClick: ({ currentTarget }: { readonly currentTarget: HTMLElement }) => setAnchor(currentTarget),
    },
    menu: { id: menu, anchorEl: anchor, open: isOpen, onClose: close, slotProps: { list: { 'aria-labelledby': button } } },
  } as const;
}
