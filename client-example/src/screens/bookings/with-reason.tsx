import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';

export interface WithReasonProps {
  /** What is done, such as “Decline”. */
  readonly label: string;
  /** To which, for those who only hear the button. */
  readonly of: string;
  /** What the second button says. */
  readonly confirm: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onAct: (reason: string | null) => void;
}

/** What cannot be undone takes two steps, and leaves room for a word to the other side. */
export function WithReason({ label, of, confirm, busy, disabled, onAct }: WithReasonProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!isAsking) {
    return (
      <Button
        size="xs"
        variant="default"
        disabled={disabled}
        aria-label={`${label}: ${of}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAct(reason.trim() === '' ? null : reason.trim());
  };
  return (
    <form onSubmit={submit} style={{ flex: '1 1 100%' }}>
      <TextInput
        label="Why, if you like"
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 8 }}>
        <Button type="submit" size="xs" color="red.9" loading={busy} disabled={disabled}>
          {confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
