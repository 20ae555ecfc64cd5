import type { Feature } from '../../graphql/feature';
import { findBalanceById } from './balance.queries';
import { LedgerResolver } from './ledger.resolver';
import { ledgerProofs } from './proofs';
import { findTransaction } from './transaction.queries';

export const ledger: Feature = {
  name: 'ledger',
  resolvers: [LedgerResolver],
  entities: [],
  topics: [],
  nodes: [
    { kind: 'bal', find: findBalanceById },
    { kind: 'txn', find: findTransaction },
  ],
  proofs: ledgerProofs,
};
