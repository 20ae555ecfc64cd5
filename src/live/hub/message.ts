import { Fact } from '../fact';
import type { LogRow } from '../log/read-log';
import type { Topics } from '../topics';

/** A message of more would keep both ends, and Redis between them, from everything else. */
const mostFacts = 100;

export interface Numbered {
  readonly seq: number;
  readonly fact: Fact;
}

/** What nodes tell each other of the facts of a commit in one stream. The sender stands first, so that one's own are known without reading on. */
export function writeMessages(nodeId: string, rows: readonly Numbered[]): string[] {
  const messages: string[] = [];
  for (let from = 0; from < rows.length; from += mostFacts) {
    const lines = rows.slice(from, from + mostFacts).map(lineOf);
    messages.push(`${nodeId}\n${lines.join('\n')}`);
  }
  return messages;
}

/** JSON of ours has no line breaks. */
function lineOf({ seq, fact: { id, topic, text, occurredAt } }: Numbered): string {
  return `${seq}\n${id}\n${topic.name}\n${occurredAt.getTime()}\n${text}`;
}

/** Nothing of our own, nor of what is no message of ours: whoever else writes into this channel changes nothing. */
export function readMessage(nodeId: string, message: string, topics: Topics): LogRow[] {
  if (message.startsWith(`${nodeId}\n`)) return [];
  const rows: LogRow[] = [];
  const lines = new Lines(message);
  lines.next();
  while (!lines.isOver) {
    const [seq, id, name, time, text] = [lines.next(), lines.next(), lines.next(), lines.next(), lines.next()];
    const number = Number(seq ?? 'none');
    if (text === null || id === null || name === null || !Number.isSafeInteger(number)) break;
    const topic = topics.find(name);
    rows.push({ seq: number, fact: topic ? new Fact(id, topic, text, new Date(Number(time))) : null });
  }
  return rows;
}

/** One after the other, without a list of them all: this is done for each message that arrives. */
class Lines {
  private at = 0;

  constructor(private readonly text: string) {}

  get isOver(): boolean {
    return this.at > this.text.length;
  }

  next(): string | null {
    if (this.isOver) return null;
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length + 1 : end + 1;
    return line;
  }
}
