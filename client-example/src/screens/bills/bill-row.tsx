import type { ReactNode } from 'react';
import type { BillPartsFragment } from '../../gql/types';
import { Amount } from '../../ui/amount';
import { BillBadge } from './bill-badge';

export interface BillRowProps {
  readonly bill: BillPartsFragment;
  readonly title: string;
  readonly details: ReactNode;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One bill in a list, for whoever gets it or has sent it. */
export function BillRow({ bill, title, details, children }: BillRowProps) {
  return (
    <li>
      <div className="list-main">
        {title} <BillBadge status={bill.status} />
        <div className="dim">{details}</div>
      </div>
      <Amount of={bill.amount} />
      {children}
    </li>
  );
}
