import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PaymentPartsFragment } from '../../gql/types';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page, Section } from '../../ui/page';
import { clockTime, Time } from '../../ui/time';
import { PaymentBadge } from '../money/payment-badge';
import './admin.css';
import { ALL_PAYMENTS } from './admin.documents';
import { useMovements, type Movement } from './movements';
import { PersonLink } from './person-link';

/** What moves by itself can be held still, to be read or to follow a name. */
export function Feed() {
  const moving = useMovements();
  const [held, setHeld] = useState<readonly Movement[] | null>(null);
  const payments = useQuery(ALL_PAYMENTS);
  const shown = held ?? moving;
  const since = held === null ? 0 : moving.findIndex(({ id }) => id === held[0]?.id);
  return (
    <Page
      title="Money movements"
      actions={
        <Button size="xs" variant="default" onClick={() => setHeld(held === null ? moving : null)}>
          {held === null ? 'Hold still' : `Go on${since > 0 ? `, ${since} new` : ''}`}
        </Button>
      }
    >
      <Section
        title="As it happens"
        aside={<span className="dim">{moving.length === 0 ? 'listening' : `${moving.length} since you came`}</span>}
      >
        {shown.length === 0 && (
          <Empty title="Nothing has moved since you came">
            Every movement of anybody’s money drops in here, a moment after it happened. Pay something as a festival
            guest in another tab, and watch.
          </Empty>
        )}
        <ul className="list" aria-label="Movements">
          {shown.slice(0, 50).map((movement) => (
            <MovementRow key={movement.id} movement={movement} />
          ))}
        </ul>
      </Section>
      <Section title="Payments, the newest first">
        <Loaded of={payments} rows={8}>
          {({ payments: { nodes, pageInfo } }) => (
            <>
              {nodes.length === 0 && <Empty title="No payments yet">The first one appears here.</Empty>}
              <ul className="list" aria-label="Payments">
                {nodes.map((payment) => (
                  <PaymentRow key={payment.id} payment={payment} />
                ))}
              </ul>
              <More page={pageInfo} onMore={(after) => payments.fetchMore({ variables: { after } })} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function MovementRow({ movement }: { readonly movement: Movement }) {
  const { from, to, reason, amount, occurredAt, payment } = movement;
  return (
    <li className="arrived">
      <div className="list-main">
        <div>
          <PersonLink person={from} /> <span aria-label="to">→</span> <PersonLink person={to} />
        </div>
        <div className="dim">
          <time dateTime={occurredAt}>{clockTime(occurredAt)}</time> · {words(reason)}
          {payment.note !== null && ` · ${payment.note}`}
        </div>
      </div>
      <Amount of={amount} />
    </li>
  );
}

function PaymentRow({ payment }: { readonly payment: PaymentPartsFragment }) {
  return (
    <li>
      <div className="list-main">
        <div>
          <PersonLink person={payment.payer} /> <span aria-label="to">→</span> <PersonLink person={payment.payee} />{' '}
          {payment.status !== 'COMPLETED' && <PaymentBadge payment={payment} />}
        </div>
        <div className="dim">
          <Time at={payment.createdAt} /> · {words(payment.reason)}
          {payment.provider !== null && ` by ${payment.provider}`}
        </div>
      </div>
      <Amount of={payment.amount} />
    </li>
  );
}
