/** Reads an answer that does not end, piece by piece. */
export class StreamReader {
  private text = '';
  private readonly reader: ReadableStreamDefaultReader<string>;

  private constructor(
    readonly response: Response,
    private readonly separator: string,
    private readonly abort: AbortController,
  ) {
    if (!response.body) throw new Error('The answer has no body.');
    this.reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  static async open(url: string, init: RequestInit, separator: string): Promise<StreamReader> {
    const abort = new AbortController();
    return new StreamReader(await fetch(url, { ...init, signal: abort.signal }), separator, abort);
  }

  /** Everything up to the next separator; null at the end of the stream. */
  async next(): Promise<string | null> {
    for (;;) {
      const end = this.text.indexOf(this.separator);
      if (end >= 0) {
        const piece = this.text.slice(0, end);
        this.text = this.text.slice(end + this.separator.length);
        return piece;
      }
      const { done, value } = await this.reader.read();
      if (done) return null;
      this.text += value;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.abort.abort();
    return Promise.resolve();
  }
}
