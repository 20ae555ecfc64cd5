import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { UserQuery } from '../../gql/types';
import { useAct, useIntention } from '../../live/use-act';
import { useCanPay } from '../../live/use-status';
import { words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { AmountField } from '../money/amount-field';
import { useTypedAmount } from '../money/use-typed-amount';
import { ADJUST, DISCONNECT, REINSTATE, SET_ROLES, SUSPEND } from './admin.documents';
import { RoleBoxes } from './role-boxes';

type User = NonNullable<UserQuery['user']>;

/** What an admin does is written down, with his name. */
export function OneUser({ user }: { readonly user: User }) {
  const [disconnect, suspend, reinstate, setRoles] = [
    useAct(DISCONNECT),
    useAct(SUSPEND),
    useAct(REINSTATE),
    useAct(SET_ROLES),
  ];
  const [reason, setReason] = useState('');
  const [roles, setChosen] = useState(user.roles);
  const [said, setSaid] = useState<string | null>(null);
  const failure = disconnect.error ?? suspend.error ?? reinstate.error ?? setRoles.error;
  const why = reason.trim() === '' ? 'By an admin' : reason;
  const userId = user.id;

  return (
    <div className="two">
      <Section title={user.displayName}>
        <p className="dim" style={{ marginTop: 0 }}>
          {user.email ?? user.walletAddress} · {user.roles.map(words).join(', ')} · since{' '}
          <Time at={user.createdAt} dayOnly />
          <br />
          <code>{user.id}</code>
        </p>
        <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 10 }}>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              void disconnect
                .run({ userId, reason: why })
                .then((done) => done && setSaid(`${done.disconnectUser} connections closed.`))
            }
          >
            Disconnect
          </Button>
          <Button
            size="xs"
            color="red.9"
            onClick={() => void suspend.run({ userId, reason: why }).then((done) => done && setSaid('Suspended.'))}
          >
            Suspend
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void reinstate.run({ userId }).then((done) => done && setSaid('Reinstated.'))}
          >
            Reinstate
          </Button>
        </div>
        {failure !== null && <Failure error={failure} />}
        {said !== null && <p role="status">{said}</p>}
      </Section>
      <div>
        <Section title="Roles">
          <RoleBoxes legend="May be" value={roles} onChange={setChosen} />
          <Button
            mt="sm"
            size="xs"
            variant="default"
            onClick={() => void setRoles.run({ userId, roles }).then((done) => done && setSaid('Roles changed.'))}
          >
            Change
          </Button>
        </Section>
        <Adjust userId={userId} />
      </div>
    </div>
  );
}

function Adjust({ userId }: { readonly userId: string }) {
  const typed = useTypedAmount('5.00');
  const [note, setNote] = useState('A present');
  const adjust = useAct(ADJUST);
  const intention = useIntention();
  const canPay = useCanPay();
  const [count, setCount] = useState(0);
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amount = typed.take();
    if (amount === null) return;
    const idempotencyKey = `${intention.key}-${amount}`;
    if (!(await adjust.run({ userId, amount: { amount, currency: 'EUR' }, note, idempotencyKey }))) return;
    intention.next();
    setCount(count + 1);
  };
  return (
    <Section title="Give money">
      <form onSubmit={(event) => void submit(event)}>
        <AmountField
          label="Amount"
          value={typed.value}
          currency="EUR"
          problem={typed.problem}
          onChange={typed.change}
        />
        <TextInput
          label="Note"
          required
          mt="xs"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {adjust.error !== null && <Failure error={adjust.error} />}
        <Button type="submit" mt="sm" loading={adjust.busy} disabled={!canPay}>
          Give
        </Button>
        {count > 0 && <p role="status">Given{count > 1 ? `, ${count} times` : ''}.</p>}
      </form>
    </Section>
  );
}
