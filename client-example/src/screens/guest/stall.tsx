import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { StallsQuery } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { go } from '../../router';
import { Amount } from '../../ui/amount';
import { Badge, words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { plus, times } from '../../ui/money';
import { Section } from '../../ui/page';
import { PLACE_ORDER } from './stalls.documents';

type Seller = StallsQuery['sellers']['nodes'][number];

/** What one seller has, and what of it is in the basket. */
export function Stall({ stall }: { readonly stall: Seller }) {
  const [basket, setBasket] = useState<Readonly<Record<string, number>>>({});
  const place = useAct(PLACE_ORDER);
  const intention = useIntention();
  const canPay = useCanPay();
  const items = stall.items.nodes;
  const lines = items.flatMap((item) => {
    const quantity = basket[item.id] ?? 0;
    return quantity > 0 ? [{ item, quantity }] : [];
  });
  const currency = lines[0]?.item.price.currency;
  const total = lines.reduce((sum, { item, quantity }) => plus(sum, times(item.price.amount, quantity)), '0.00');

  const put = (id: string, change: number): void => {
    intention.next();
    setBasket((before) => ({ ...before, [id]: Math.max(0, Math.min(99, (before[id] ?? 0) + change)) }));
  };
  const order = async (): Promise<void> => {
    const done = await place.run({
      input: {
        sellerId: stall.user.id,
        lines: lines.map(({ item, quantity }) => ({ itemId: item.id, quantity })),
        idempotencyKey: intention.key,
      },
    });
    if (done) go('/app/customer/orders');
  };

  return (
    <Section
      title={stall.user.displayName}
      aside={
        <>
          {stall.rating !== null && <span className="dim">★ {stall.rating.toFixed(1)}</span>}
          <Badge>{words(stall.tier)}</Badge>
        </>
      }
    >
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <div className="list-main">
              <div>{item.name}</div>
              {item.description !== null && <div className="dim">{item.description}</div>}
              <Amount of={item.price} />
            </div>
            {item.available ? (
              <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                <ActionIcon
                  variant="default"
                  size={32}
                  aria-label={`One ${item.name} less`}
                  disabled={!basket[item.id]}
                  onClick={() => put(item.id, -1)}
                >
                  −
                </ActionIcon>
                <span style={{ minWidth: 18, textAlign: 'center' }}>{basket[item.id] ?? 0}</span>
                <ActionIcon
                  variant="default"
                  size={32}
                  aria-label={`One ${item.name} more`}
                  onClick={() => put(item.id, 1)}
                >
                  +
                </ActionIcon>
              </div>
            ) : (
              <Badge>Sold out</Badge>
            )}
          </li>
        ))}
      </ul>
      {place.error !== null && <Failure error={place.error} />}
      {currency !== undefined && (
        <Button mt="sm" fullWidth loading={place.busy} disabled={!canPay} onClick={() => void order()}>
          Order and pay {total} {currency}
        </Button>
      )}
    </Section>
  );
}
