import { Fact, type Placed } from '../fact';
import type { LogRow } from '../log/read-log';
import type { Topics } from '../topics';

/** A message of more would keep both ends, and Redis between them, from everything else. */
const mostFacts = 100;
const linesOfFact = 5;

/** What nodes tell each other of the facts of a commit in one stream. The sender stands first, so that one's own are known without reading on. */
export function writeMessages(nodeId: string, rows: readonly Placed[]): string[] {
  const messages: string[] = [];
  for (let from = 0; from < rows.length; from += mostFacts) {
    const lines = rows.slice(from, from + mostFacts).map(lineOf);
    messages.push(`${nodeId}\n${lines.join('\n')}`);
  }
  return messages;
}

/** JSON of ours has no line breaks. */
function lineOf({ seq, fact: { id, topic, text, occurredAt } }: Placed): string {
  return `${seq}\n${id}\n${topic.name}\n${occurredAt.getTime()}\n${text}`;
}

/** Nothing of our own, nor of what is no message of ours: whoever else writes into this channel changes nothing. */
export function readMessage(nodeId: string, message: string, topics: Topics): LogRow[] {
  if (message.startsWith(`${nodeId}\n`)) return [];
  const lines = message.split('\n');
  const rows: LogRow[] = [];
  for (let at = 1; at + linesOfFact <= lines.length; at += linesOfFact) {
    const [seq, id = '', name = '', time, text = ''] = lines.slice(at, at + linesOfFact);
    const number = Number(seq);
    if (!Number.isSafeInteger(number)) break;
    const topic = topics.find(name);
    rows.push({ seq: number, fact: topic ? new Fact(id, topic, text, new Date(Number(time))) : null });
  }
  return rows;
}
