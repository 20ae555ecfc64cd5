import type { Fact } from './fact';
import type { Hub } from './hub/hub';
import type { Member } from './hub/member';
import type { Topic } from './topic';

/** What every node wants to hear while it runs. Unlike a follower it hears nothing of the past, and each node hears it. */
export interface Listener {
  readonly name: string;
  readonly stream: string;
  readonly topics: readonly Topic[];
  hear(this: void, fact: Fact): void;
}

/** Resolves when nothing can be missed any more. */
export async function listen(hub: Hub, { name, stream, topics, hear }: Listener): Promise<void> {
  const spec = () => ({
    topics: new Set(topics),
    wants: () => true,
    batchMs: 0,
    render: (run: readonly { readonly fact: Fact }[]) => {
      for (const { fact } of run) hear(fact);
      return [];
    },
  });
  const member: Member = {
    from: 0,
    joined: () => undefined,
    send: () => undefined,
    drained: () => null,
    regroup: () => undefined,
    // The log is another one now, or a fact could not be heard; what comes next is heard all the same.
    end: () => void join().catch(() => undefined),
  };
  const join = () => hub.join({ stream, key: `listener ${name}`, after: null, spec }, member);
  await join();
}
