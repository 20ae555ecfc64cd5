import { z } from 'zod';
import { PassingFact, type PassingTopic } from './passing-topic';

const Message = z.object({
  node: z.string(),
  id: z.string(),
  topic: z.string(),
  at: z.number(),
  teller: z.object({ userId: z.string(), connectionId: z.string().nullable() }),
  payload: z.unknown(),
});

/** What nodes tell each other of something that passes. */
export function writePassing(node: string, { id, topic, payload, occurredAt, teller }: PassingFact): string {
  return JSON.stringify({ node, id, topic: topic.name, at: occurredAt.getTime(), teller, payload });
}

/** Null for our own, for what a newer node tells of, and for what is no message of ours: whoever else writes into this channel changes nothing. */
export function readPassing(node: string, text: string, topics: ReadonlyMap<string, PassingTopic>): PassingFact | null {
  try {
    const message = Message.parse(JSON.parse(text));
    const topic = topics.get(message.topic);
    if (message.node === node || !topic) return null;
    const { id, at, teller } = message;
    return new PassingFact(id, topic, topic.read(message.payload), new Date(at), teller);
  } catch {
    return null;
  }
}
