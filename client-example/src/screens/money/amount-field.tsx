import { NativeSelect, TextInput } from '@mantine/core';
import type { TypedAmount } from './use-typed-amount';

export interface AmountFieldProps {
  readonly label: string;
  readonly typed: TypedAmount;
  readonly currency: string;
  /** Where the currency is to be chosen too. */
  readonly onCurrency?: (currency: string) => void;
  readonly currencies?: readonly string[];
}

const usual: readonly string[] = ['EUR', 'USD', 'CAD'];

/** Text and not a number: 0.1 is to stay 0.1. */
export function AmountField({ label, typed, currency, onCurrency, currencies = usual }: AmountFieldProps) {
  const field = (
    <TextInput
      label={`${label} in ${currency}`}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0.00"
      value={typed.value}
      error={typed.problem}
      onChange={(event) => typed.change(event.currentTarget.value)}
    />
  );
  if (!onCurrency) return field;
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) 104px',
        gap: 10,
        alignItems: typed.problem ? 'start' : 'end',
      }}
    >
      {field}
      <NativeSelect
        label="Currency"
        value={currency}
        data={currencies.includes(currency) ? [...currencies] : [currency, ...currencies]}
        onChange={(event) => onCurrency(event.currentTarget.value)}
      />
    </div>
  );
}
