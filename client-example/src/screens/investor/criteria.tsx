import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InvoiceFilter, RiskGrade } from '../../gql/types';
import { Checkbox } from '../../ui/checkbox';

const grades: readonly RiskGrade[] = ['A', 'B', 'C', 'D'];

export interface CriteriaProps {
  readonly filter: InvoiceFilter;
  readonly onChange: (filter: InvoiceFilter) => void;
  readonly children: ReactNode;
}

/** What somebody looks for. It holds at once. */
export function Criteria({ filter, onChange, children }: CriteriaProps) {
  const chosen = filter.riskGrades ?? [];
  const decimalOrNull = (text: string): string | null => (/^\d+([.,]\d+)?$/.test(text) ? text.replace(',', '.') : null);
  return (
    <section className="card" aria-label="What you look for" style={{ marginBottom: 16 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 14, alignItems: 'end' }}>
        <TextInput
          label="Yield from, in %"
          inputMode="decimal"
          w={130}
          onChange={(event) => onChange({ ...filter, minYield: decimalOrNull(event.currentTarget.value) })}
        />
        <TextInput
          label="Amount up to"
          inputMode="decimal"
          w={130}
          onChange={(event) => onChange({ ...filter, maxAmount: decimalOrNull(event.currentTarget.value) })}
        />
        <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'flex', gap: 12 }}>
          <legend style={{ fontSize: 14, fontWeight: 500, padding: 0 }}>Risk</legend>
          {grades.map((grade) => (
            <Checkbox
              key={grade}
              label={grade}
              checked={chosen.includes(grade)}
              onChange={(checked) => {
                const next = checked ? [...chosen, grade] : chosen.filter((one) => one !== grade);
                onChange({ ...filter, riskGrades: next.length > 0 ? next : null });
              }}
            />
          ))}
        </fieldset>
        {children}
      </div>
    </section>
  );
}
