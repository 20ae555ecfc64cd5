export interface StarsProps {
  readonly label: string;
  readonly value: number | null;
  readonly disabled?: boolean;
  readonly onRate: (rating: number) => void;
}

/** One to five; given once. */
export function Stars({ label, value, disabled = false, onRate }: StarsProps) {
  return (
    <div role="group" aria-label={label} style={{ display: 'flex' }}>
      {[1, 2, 3, 4, 5].map((rating) => (
        <button
          key={rating}
          type="button"
          disabled={disabled}
          aria-label={`${rating} of 5`}
          aria-pressed={value === rating}
          onClick={() => onRate(rating)}
          style={{
            border: 0,
            background: 'none',
            fontSize: 24,
            lineHeight: 1,
            padding: 4,
            minWidth: 32,
            cursor: disabled ? 'default' : 'pointer',
            color: rating <= (value ?? 0) ? 'var(--warn)' : 'var(--mantine-color-dimmed)',
          }}
        >
          {rating <= (value ?? 0) ? '★' : '☆'}
        </button>
      ))}
    </div>
  );
}

/** What somebody has given. */
export function Rating({ of }: { readonly of: number }) {
  return (
    <span role="img" aria-label={`${of} of 5`}>
      {'★'.repeat(of)}
      {'☆'.repeat(5 - of)}
    </span>
  );
}
