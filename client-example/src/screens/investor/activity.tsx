import History from '../money/history';

export default function Activity() {
  return <History title="Activity" />;
}
