import { feed, withFirst } from '../../live/feed';
import { askAgain } from '../../../../src/client';
import { ALL_PAYMENTS, ANNOUNCEMENT_HEARD, MOVEMENT_HEARD } from './admin.documents';
import { movementsOf } from './movements';

export const movementFeed = feed(MOVEMENT_HEARD, {}, ({ transactionRecorded }, client) => {
  movementsOf(client).add(transactionRecorded);
  const { payment } = transactionRecorded;
  client.cache.updateQuery({ query: ALL_PAYMENTS }, (held) =>
    held ? { payments: { ...held.payments, nodes: withFirst(held.payments.nodes, payment) } } : undefined,
  );
});

/** Another admin may have announced it. */
const announced = feed(ANNOUNCEMENT_HEARD, {}, (_event, client) => askAgain(client, 'Announced'));

export const adminFeeds = [movementFeed, announced];
