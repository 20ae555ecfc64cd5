import { useEffect, useRef, useState } from 'react';
import { decimal, exact, type Money } from './money';

export interface AmountProps {
  readonly of: Money;
  readonly big?: boolean;
  /** Shown with its sign, as a movement is. */
  readonly signed?: boolean;
}

/** An amount in plain digits, which a reader, a test and a screen reader read alike. */
export function Amount({ of, big = false, signed = false }: AmountProps) {
  const isOut = of.amount.startsWith('-');
  return (
    <span className={`amount${big ? ' amount-big' : ''}`} {...(signed && { 'data-way': isOut ? 'out' : 'in' })}>
      {signed && !isOut ? '+' : ''}
      {of.amount.replace('-', '−')} <span className="amount-currency">{of.currency}</span>
    </span>
  );
}

const steps = 14;

/** Counts from the amount before to this one, unless the reader wants no motion. What stands there at the end is exact. */
export function CountingAmount({ of }: { readonly of: Money }) {
  const [shown, setShown] = useState(of.amount);
  const before = useRef(of);

  useEffect(() => {
    const from = before.current;
    before.current = of;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
    if (calm || from.currency !== of.currency || from.amount === of.amount) {
      setShown(of.amount);
      return;
    }
    const [start, end] = [exact(from.amount), exact(of.amount)];
    let step = 0;
    const timer = setInterval(() => {
      step += 1;
      if (step >= steps) {
        clearInterval(timer);
        setShown(of.amount);
        return;
      }
      const minor = start.minor + ((end.minor - start.minor) * BigInt(step)) / BigInt(steps);
      setShown(decimal({ minor, digits: end.digits }));
    }, 35);
    return () => clearInterval(timer);
  }, [of.amount, of.currency]);

  return <Amount of={{ amount: shown, currency: of.currency }} big />;
}
