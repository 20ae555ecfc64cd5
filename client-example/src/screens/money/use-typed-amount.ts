import { useState } from 'react';
import { typedAmount } from '../../ui/money';

export type TypedAmount = ReturnType<typeof useTypedAmount>;

/** What is typed, and what is wrong with it once somebody wanted to use it. */
export function useTypedAmount(initial = '') {
  const [value, setValue] = useState(initial);
  const [isTried, setTried] = useState(false);
  const typed = typedAmount(value);
  return {
    value,
    problem: isTried && 'problem' in typed ? typed.problem : null,
    change(this: void, next: string) {
      setValue(next);
      setTried(false);
    },
    /** The amount, or null, and then the field says why. */
    take(this: void): string | null {
      setTried(true);
      return 'amount' in typed ? typed.amount : null;
    },
  };
}
