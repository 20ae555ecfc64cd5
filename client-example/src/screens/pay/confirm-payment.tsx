import { Button } from '@mantine/core';
import type { RequestPartsFragment } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { go, Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { PAY_REQUEST } from './pay.documents';

export function ConfirmPayment({
  request,
  persona,
}: {
  readonly request: RequestPartsFragment;
  readonly persona: string;
}) {
  const pay = useAct(PAY_REQUEST);
  const intention = useIntention();
  const canPay = useCanPay();
  const { id, description, lines, amount, status } = request;
  return (
    <>
      <p style={{ marginTop: 0 }}>{description}</p>
      {lines.length > 0 && (
        <ul className="list" aria-label="Lines">
          {lines.map((line) => (
            <li key={line.name}>
              <span className="list-main">
                {line.quantity} × {line.name}
              </span>
              <Amount of={line.total} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Amount of={amount} big />
      </p>
      {pay.error !== null && <Failure error={pay.error} />}
      {status === 'OPEN' && (
        <Button
          fullWidth
          size="md"
          loading={pay.busy}
          disabled={!canPay}
          onClick={() => void pay.run({ id, idempotencyKey: intention.key })}
        >
          Pay {amount.amount} {amount.currency}
        </Button>
      )}
      {status === 'PAID' && (
        <p role="status">
          <strong>Paid.</strong> <Link href={`/app/${persona}/${lines.length > 0 ? 'orders' : 'history'}`}>See it</Link>
        </p>
      )}
      {(status === 'EXPIRED' || status === 'CANCELLED') && (
        <p role="status">This request can no longer be paid; ask for another one.</p>
      )}
      <Button mt="xs" variant="subtle" fullWidth onClick={() => go(`/app/${persona}/pay`)}>
        {status === 'OPEN' ? 'Not now' : 'Another code'}
      </Button>
    </>
  );
}
