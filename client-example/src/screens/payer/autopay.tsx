import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useAct } from '../../live/use-act';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import type { Money } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { AUTOPAYS, BILLS, SET_AUTOPAY } from '../bills/bills.documents';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';

interface Biller {
  readonly id: string;
  readonly displayName: string;
}

/** Bills that pay themselves a day before they are due, up to a limit; over it, one is only told. */
export default function Autopay() {
  const autopays = useQuery(AUTOPAYS);
  const bills = useQuery(BILLS, { variables: { issued: false } });
  const billers = new Map<string, Biller>();
  for (const { biller } of bills.data?.bills.nodes ?? []) billers.set(biller.id, biller);
  for (const { biller } of autopays.data?.autopays ?? []) billers.set(biller.id, biller);
  return (
    <Page title="Autopay">
      <Loaded of={autopays} rows={3}>
        {({ autopays: on }) => (
          <>
            {billers.size === 0 && (
              <Empty title="No billers yet">Whoever has sent you a bill can be paid by itself from here.</Empty>
            )}
            <div className="two">
              {[...billers.values()].map((biller) => (
                <OneBiller
                  key={biller.id}
                  biller={biller}
                  limit={on.find((each) => each.biller.id === biller.id)?.limit ?? null}
                  onChanged={() => void autopays.refetch()}
                />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OneBiller({
  biller,
  limit,
  onChanged,
}: {
  readonly biller: Biller;
  readonly limit: Money | null;
  readonly onChanged: () => void;
}) {
  const set = useAct(SET_AUTOPAY);
  const typed = useTypedAmount(limit?.amount ?? '100.00');
  const currency = limit?.currency ?? 'EUR';
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const amount = typed.take();
    if (amount === null) return;
    void set.run({ billerId: biller.id, limit: { amount, currency } }).then((done) => done && onChanged());
  };
  return (
    <Section title={biller.displayName}>
      <p style={{ marginTop: 0 }}>
        {limit ? (
          <>
            On, up to <Amount of={limit} /> a bill.
          </>
        ) : (
          'Off: you pay each bill yourself.'
        )}
      </p>
      <form onSubmit={submit}>
        <AmountField label="Limit for one bill" typed={typed} currency={currency} />
        {set.error !== null && <Failure error={set.error} />}
        <div style={{ display: 'flex', gap: 8, marginTop: 10 }}>
          <Button type="submit" size="xs" loading={set.busy}>
            {limit ? 'Change' : 'Turn on'}
          </Button>
          {limit && (
            <Button
              size="xs"
              variant="default"
              onClick={() => void set.run({ billerId: biller.id }).then((done) => done && onChanged())}
            >
              Turn off
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
