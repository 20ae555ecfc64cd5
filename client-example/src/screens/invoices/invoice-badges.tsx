import type { InvoicePartsFragment, InvoiceStatus } from '../../gql/types';
import { Badge, words, type Tone } from '../../ui/badge';

const tones: Readonly<Record<InvoiceStatus, Tone>> = {
  DRAFT: 'plain',
  LISTED: 'calm',
  FUNDED: 'good',
  SETTLED: 'good',
  DEFAULTED: 'bad',
  CANCELLED: 'plain',
};

const confirmations = { PENDING: 'warn', CONFIRMED: 'good', DISPUTED: 'bad' } as const;

export function InvoiceBadges({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const { status, buyerConfirmation, riskGrade } = invoice;
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
      <Badge tone={tones[status]}>{words(status)}</Badge>
      <Badge tone={confirmations[buyerConfirmation]}>
        {buyerConfirmation === 'PENDING' ? 'Not confirmed yet' : words(buyerConfirmation)}
      </Badge>
      <Badge>Risk {riskGrade}</Badge>
    </span>
  );
}

/** How much of the price has been funded, as a bar and in words. */
export function FundingBar({ invoice }: { readonly invoice: InvoicePartsFragment }) {
  const { funded, price, fundedShare, number } = invoice;
  const percent = Math.floor(fundedShare * 100);
  return (
    <div style={{ margin: '8px 0' }}>
      <div
        className="meter"
        role="progressbar"
        aria-label={`Funding of ${number}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${fundedShare * 100}%` }} />
      </div>
      <div className="dim">
        <span className="amount">{funded.amount}</span> of <span className="amount">{price.amount}</span>{' '}
        {price.currency} funded, {percent} %
      </div>
    </div>
  );
}
