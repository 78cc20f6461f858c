/** What the service worker says to the pages when it has fetched the newest one: the files of the panel that the site has now. */
export interface NewestPanel {
  readonly panel: readonly string[];
}

/** Whether the site has a newer panel than the one of this page. */
export function createRenewal() {
  let isThere = false;
  const listeners = new Set<() => void>();
  return {
    /** From now on hears what the service worker says; `own` are the files by which this page began. */
    hear(worker: Pick<ServiceWorkerContainer, 'addEventListener' | 'startMessages'>, own: () => readonly string[]): void {
      worker.addEventListener('message', ({ data }: MessageEvent<NewestPanel>) => {
        if (own().every((file) => data.panel.includes(file))) return;
        isThere = true;
        listeners.forEach((listener) => listener());
      });
      worker.startMessages();
    },
    isThere: () => isThere,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The one of this tab. */
export const renewal = createRenewal();
