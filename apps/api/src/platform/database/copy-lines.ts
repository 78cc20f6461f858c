const smallest = 1024;
const largest = 256 * 1024;
const newline = 10;

/**
 * Lines of a COPY as bytes. A line that waits for the end of its page as a string would be copied again and again by the garbage
 * collector, which never touches what lies in a buffer.
 */
export class CopyLines {
  private readonly full: Uint8Array[] = [];
  private open = Buffer.alloc(0);
  private used = 0;

  add(line: string): void {
    // No letter takes more than three bytes, and the end of the line takes one.
    const most = line.length * 3 + 1;
    if (most > this.open.length - this.used) this.begin(most);
    this.used += this.open.write(line, this.used);
    this.open[this.used] = newline;
    this.used += 1;
  }

  get isEmpty(): boolean {
    return this.used === 0;
  }

  /** Everything that was added, in pieces. */
  bytes(): Uint8Array[] {
    return [...this.full, this.open.subarray(0, this.used)];
  }

  /** Each buffer is twice the one before: a click fills a small one, a page needs few. */
  private begin(room: number): void {
    if (this.used > 0) this.full.push(this.open.subarray(0, this.used));
    this.open = Buffer.allocUnsafe(Math.max(room, smallest, Math.min(largest, this.open.length * 2)));
    this.used = 0;
  }
}
