import type { Follower } from '../../live/followers/follower';
import { transactionRecorded, transactionsStream } from './payment.topics';

/** Gives all movements of money their numbers in the stream of admins, many at once: payments do not wait for each other there. */
export const tellAdminsOfMoney: Follower = {
  name: 'payments.tell-admins',
  topics: [transactionRecorded],
  handle(tx, fact) {
    tx.spread(fact, [transactionsStream]);
    return Promise.resolve();
  },
};
