import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useAct } from '../../live/use-act';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { DISCONNECT, REINSTATE, SUSPEND } from './admin.documents';

export interface ModerateProps {
  readonly id: string;
  readonly isSuspended: boolean;
  readonly onDone: () => void;
}

/** Each of these is written down, so each but the kind one wants a reason. */
export function Moderate({ id, isSuspended, onDone }: ModerateProps) {
  const [reason, setReason] = useState('');
  const [suspend, reinstate, disconnect] = [useAct(SUSPEND), useAct(REINSTATE), useAct(DISCONNECT)];
  const [outcome, setOutcome] = useState('');
  const error = suspend.error ?? reinstate.error ?? disconnect.error;

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    const isSuspension = submitter instanceof HTMLButtonElement && submitter.value === 'suspend';
    reinstate.forget();
    if (isSuspension) {
      disconnect.forget();
      if (!(await suspend.run({ userId: id, reason }))) return;
      setOutcome('Suspended: every window is closed, and none opens until you reinstate.');
    } else {
      suspend.forget();
      const done = await disconnect.run({ userId: id, reason });
      if (!done) return;
      setOutcome(`Disconnected: ${done.disconnectUser} closed. Coming back is allowed.`);
    }
    setReason('');
    onDone();
  };
  const letIn = async (): Promise<void> => {
    suspend.forget();
    disconnect.forget();
    if (!(await reinstate.run({ userId: id }))) return;
    setOutcome('Reinstated: signing in works again.');
    onDone();
  };

  return (
    <Section title="Keep out, let in">
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Reason"
          description="Stands in the audit log, for admins only."
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <Failure error={error} />}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10 }}>
          <Button type="submit" name="act" value="disconnect" size="xs" variant="default" loading={disconnect.busy}>
            Disconnect
          </Button>
          <Button type="submit" name="act" value="suspend" size="xs" color="red.9" loading={suspend.busy}>
            Suspend
          </Button>
          <Button
            size="xs"
            variant={isSuspended ? 'filled' : 'default'}
            loading={reinstate.busy}
            onClick={() => void letIn()}
          >
            Reinstate
          </Button>
        </div>
        <p role="status" className="dim" style={{ margin: '8px 0 0' }}>
          {outcome}
        </p>
      </form>
    </Section>
  );
}
