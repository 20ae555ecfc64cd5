import { TextInput } from '@mantine/core';
import { useId } from 'react';

export interface AmountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly currency: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** Text and not a number: 0.1 is to stay 0.1. */
export function AmountField({ label, value, currency, problem, onChange }: AmountFieldProps) {
  const id = useId();
  return (
    <TextInput
      id={id}
      label={`${label} in ${currency}`}
      inputMode="decimal"
      autoComplete="off"
      placeholder="0.00"
      value={value}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
