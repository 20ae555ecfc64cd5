import { useQuery } from '@apollo/client/react';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { Stall } from './stall';
import { STALLS } from './stalls.documents';

export default function Stalls() {
  const { data, error, refetch } = useQuery(STALLS, { variables: {} });
  const stalls = data?.sellers.nodes.filter(({ items }) => items.nodes.length > 0);
  return (
    <Page title="Stalls">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!stalls && !error && <Waiting rows={3} height={140} />}
      {stalls?.length === 0 && (
        <Empty title="Nobody sells anything yet">
          As soon as a vendor has something on the list, it can be ordered here.
        </Empty>
      )}
      {stalls?.map((stall) => (
        <Stall key={stall.id} stall={stall} />
      ))}
    </Page>
  );
}
