/** What a process holds after all garbage was collected, in megabytes: on its heap (with what the heap keeps beside it) and in all. */
export interface Weight {
  readonly heap: number;
  readonly rss: number;
}
