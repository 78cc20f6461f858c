const together = 50;

/**
 * Texts that end up as one, with commas between them. They are joined by fifties while they are young: a page has ten thousand small
 * ones, and each that waited for its end would be copied by the garbage collector twice.
 */
export class JoinedTexts {
  private readonly joined: string[] = [];
  private waiting: string[] = [];

  add(text: string): void {
    if (this.waiting.push(text) < together) return;
    this.joined.push(this.waiting.join(','));
    this.waiting = [];
  }

  get isEmpty(): boolean {
    return this.waiting.length + this.joined.length === 0;
  }

  text(): string {
    return [...this.joined, ...this.waiting].join(',');
  }
}
