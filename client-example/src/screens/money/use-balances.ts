import { useQuery } from '@apollo/client/react';
import { compare } from '../../ui/money';
import { useState } from 'react';
import { BALANCES } from './money.documents';

const remembered = 'liveledger.currency';

/** The balances, and the one that is looked at: what was chosen last, else the fullest. */
export function useBalances() {
  const { data, error, refetch } = useQuery(BALANCES);
  const [chosen, setChosen] = useState(() => localStorage.getItem(remembered));
  const balances = [...(data?.balances ?? [])].sort((a, b) => compare(b.available.amount, a.available.amount));
  const current = balances.find(({ available }) => available.currency === chosen) ?? balances[0] ?? null;
  return {
    balances,
    current,
    currency: current?.available.currency ?? chosen ?? 'EUR',
    isLoading: !data && !error,
    error,
    refetch: () => void refetch(),
    choose(this: void, currency: string) {
      localStorage.setItem(remembered, currency);
      setChosen(currency);
    },
  };
}
