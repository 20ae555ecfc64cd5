import History from '../money/history';

/** Payments to a wallet show their transaction hash. */
export default function Money() {
  return <History title="Money" />;
}
