import { Fact } from '../fact';
import type { LogRow } from '../log/read-log';
import type { Topics } from '../topics';

/** What nodes tell each other of a fact. The sender stands first, so that one's own are known without reading on. */
export function writeMessage(nodeId: string, seq: number, { id, topic, text, occurredAt }: Fact): string {
  return `${nodeId}\n${seq}\n${id}\n${topic.name}\n${occurredAt.getTime()}\n${text}`;
}

/** Null for our own, and for what is no message of ours: whoever else writes into this channel changes nothing. */
export function readMessage(nodeId: string, message: string, topics: Topics): LogRow | null {
  if (message.startsWith(`${nodeId}\n`)) return null;
  const [, seq, id, name, time, ...rest] = message.split('\n', 6);
  const [text] = rest;
  if (seq === undefined || id === undefined || name === undefined || time === undefined || text === undefined)
    return null;
  const number = Number(seq);
  if (!Number.isSafeInteger(number)) return null;
  const topic = topics.find(name);
  return { seq: number, fact: topic ? new Fact(id, topic, text, new Date(Number(time))) : null };
}
