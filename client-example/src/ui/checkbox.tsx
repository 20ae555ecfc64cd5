export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The browser's own: it is small, and everybody knows it. */
export function Checkbox({ label, checked, disabled = false, onChange }: CheckboxProps) {
  return (
    <label style={{ display: 'inline-flex', gap: 8, alignItems: 'center', minHeight: 28 }}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        style={{ flex: 'none', width: 18, height: 18, accentColor: 'var(--mantine-color-ledger-7)' }}
      />
      {label}
    </label>
  );
}
