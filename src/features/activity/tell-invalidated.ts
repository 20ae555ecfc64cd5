import { createHash } from 'node:crypto';
import { idFrom } from '../../base/ids';
import type { Fact, Placed } from '../../live/fact';
import type { Invalidated } from '../../live/topic';
import type { Telling } from '../../live/watch';
import type { CacheInvalidatedEvent } from './cache-invalidated-event.type';

/** A result for each thing that a fact has changed. Their places count all of them, so a cursor means the same whatever types are asked for. */
export function tellInvalidated(run: readonly Placed[], isWanted: (typename: string) => boolean): Telling[] {
  return run.flatMap(({ seq, fact }) => {
    const all = invalidatedBy(fact);
    return all.flatMap((one, index) => {
      if (!isWanted(one.typename)) return [];
      const isLast = index === all.length - 1;
      const place = isLast ? { seq, part: 0 } : { seq: seq - 1, part: index + 1 };
      return [{ root: toEvent(fact, one, index), ...place }];
    });
  });
}

export function invalidatedBy({ topic, payload }: Fact): readonly Invalidated[] {
  return topic.invalidatedBy(payload);
}

/** It has an id of its own, and the same one wherever it is told. */
function toEvent(
  { id, occurredAt }: Fact,
  { typename, id: entityId, fields }: Invalidated,
  index: number,
): CacheInvalidatedEvent {
  const digest = createHash('sha256').update(`invalidated ${id} ${index}`).digest();
  return { id: idFrom('evt', digest), occurredAt, typename, entityId, fields: fields ?? null };
}
