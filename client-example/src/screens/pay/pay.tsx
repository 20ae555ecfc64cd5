import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { go, useLocation } from '../../router';
import { Badge, words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page, Section } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';
import { codeIn } from './code';
import { ConfirmPayment } from './confirm-payment';
import { PAYMENT_REQUEST } from './pay.documents';
import { canScan, Scanner } from './scanner';

/** A code is scanned or typed; what it is for and what it costs is shown; then somebody confirms. */
export default function Pay() {
  const { pathname } = useLocation();
  const [, , persona = '', , code = null] = pathname.split('/');
  const balances = useBalances();
  const open = (next: string): void => go(`/app/${persona}/pay/${next}`);
  return (
    <Page title="Pay">
      <div className="two">
        <div>
          {code === null || code === '' ? <EnterCode onCode={open} /> : <Request id={code} persona={persona} />}
        </div>
        <BalanceCard from={balances} />
      </div>
    </Page>
  );
}

function EnterCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const code = codeIn(text);
    if (code === null) setProblem('A code begins with prq_ and has 26 signs after that; the whole address does, too.');
    else onCode(code);
  };
  return (
    <Section title="Code">
      <form onSubmit={submit}>
        <TextInput
          label="Code or address"
          placeholder="prq_…"
          autoComplete="off"
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button type="submit" mt="sm" fullWidth>
          Show what it is for
        </Button>
      </form>
      {canScan() && (
        <div style={{ marginTop: 10 }}>
          <Scanner onCode={onCode} />
        </div>
      )}
    </Section>
  );
}

function Request({ id, persona }: { readonly id: string; readonly persona: string }) {
  const { data, error, refetch } = useQuery(PAYMENT_REQUEST, { variables: { id } });
  const request = data?.paymentRequest;
  if (error && !request) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting rows={3} />;
  if (!request)
    return (
      <Empty title="There is nothing under this code">
        Perhaps a sign is missing.
        <br />
        <Button mt="xs" variant="default" size="xs" onClick={() => go(`/app/${persona}/pay`)}>
          Enter another one
        </Button>
      </Empty>
    );
  return (
    <Section
      title={request.seller.displayName}
      aside={<Badge tone={request.status === 'PAID' ? 'good' : 'calm'}>{words(request.status)}</Badge>}
    >
      <ConfirmPayment request={request} persona={persona} />
    </Section>
  );
}
