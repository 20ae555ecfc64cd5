import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import type { InvoicePartsFragment } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { useLocation } from '../../router';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { minus } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { FundingBar, InvoiceBadges } from '../invoices/invoice-badges';
import { FUND_INVOICE, INVOICE_BY_ID, UNWATCH_INVOICE, WATCH_INVOICE } from '../invoices/invoices.documents';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';

export default function InvoiceScreen() {
  const { pathname } = useLocation();
  const [, , , , id = ''] = pathname.split('/');
  const invoice = useQuery(INVOICE_BY_ID, { variables: { id } });
  const shown = invoice.data?.invoice;
  return (
    <Page title={shown ? `Invoice ${shown.number}` : 'Invoice'}>
      <Loaded of={invoice} rows={4} height={80}>
        {() =>
          shown ? (
            <div className="two">
              <Section title={shown.seller.displayName}>
                <p style={{ marginTop: 0 }}>{shown.description ?? 'An invoice.'}</p>
                <InvoiceBadges invoice={shown} />
                <FundingBar invoice={shown} />
                <ul className="list">
                  <Fact name="Owed by" value={shown.buyer.displayName} />
                  <Fact name="Pays back" value={<Amount of={shown.amount} />} />
                  <Fact name="Price" value={<Amount of={shown.price} />} />
                  <Fact name="Yield a year" value={`${shown.annualYield} %`} />
                  <Fact name="Due" value={<Time at={shown.dueAt} dayOnly />} />
                </ul>
                <Watch invoice={shown} />
              </Section>
              <div>
                {shown.status === 'LISTED' && <Fund key={shown.id} invoice={shown} />}
                {shown.investments.length > 0 && (
                  <Section title="Your part">
                    <ul className="list">
                      {shown.investments.map(({ id: each, amount, expectedReturn, status, createdAt }) => (
                        <li key={each}>
                          <div className="list-main">
                            <Amount of={amount} />{' '}
                            <span className="dim">
                              brings <Amount of={expectedReturn} signed />
                            </span>
                          </div>
                          <span className="dim">
                            {words(status)} · <Time at={createdAt} />
                          </span>
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
              </div>
            </div>
          ) : (
            <Empty title="There is no such invoice for you" />
          )
        }
      </Loaded>
    </Page>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <li>
      <span className="dim list-main">{name}</span>
      <span>{value}</span>
    </li>
  );
}

function Watch({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const [watch, unwatch] = [useAct(WATCH_INVOICE), useAct(UNWATCH_INVOICE)];
  const { id, watched } = invoice;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        mt="sm"
        aria-pressed={watched}
        loading={watch.busy || unwatch.busy}
        onClick={() => void (watched ? unwatch : watch).run({ id })}
      >
        {watched ? 'Watching: stop' : 'Watch it'}
      </Button>
      {(watch.error ?? unwatch.error) !== null && <Failure error={watch.error ?? unwatch.error} />}
    </>
  );
}

/** Never more than is left; what is left may have changed since the page was opened, and then the server says so. */
function Fund({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const left = minus(invoice.price.amount, invoice.funded.amount);
  const { currency } = invoice.price;
  const typed = useTypedAmount();
  const fund = useAct(FUND_INVOICE);
  const intention = useIntention();
  const canPay = useCanPay();
  const isDisputed = invoice.buyerConfirmation === 'DISPUTED';
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = typed.take();
    if (amount === null) return;
    const input = {
      invoiceId: invoice.id,
      amount: { amount, currency },
      idempotencyKey: `${intention.key}-${amount}`,
    };
    if (!(await fund.run({ input }))) return;
    intention.next();
    typed.change('');
  };
  return (
    <Section title="Fund it">
      <form onSubmit={(event) => void submit(event)}>
        <AmountField label="Amount" typed={typed} currency={currency} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10 }}>
          <Button type="submit" loading={fund.busy} disabled={!canPay || isDisputed}>
            Fund
          </Button>
          <Button variant="default" onClick={() => typed.change(left)}>
            All that is left: {left}
          </Button>
        </div>
      </form>
      {isDisputed && <p className="dim">The buyer disputes it: it cannot be funded until that is settled.</p>}
      {fund.error !== null && <Failure error={fund.error} />}
    </Section>
  );
}
