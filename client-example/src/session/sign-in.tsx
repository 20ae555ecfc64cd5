import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Button, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Role } from '../gql/types';
import { personas } from '../personas';
import { Link } from '../router';
import { Logo } from '../shell/logo';
import { Failure } from '../ui/failure';
import { hasDemoAccounts, signInAs } from './demo';
import type { SessionAnswer } from './session-answer';
import { SIGN_IN, SIGN_IN_WITH_WALLET, SIGN_UP, WALLET_CHALLENGE } from './session.documents';
import { session } from './session';
import { hasWallet, signWithWallet, walletAddress } from './wallet';

/** For those who have no token yet. */
const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: '/graphql' }) });

const roles: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'CUSTOMER', label: 'Customer: pay, order, book' },
  { value: 'SELLER', label: 'Seller: a stall, a service, invoices' },
  { value: 'INVESTOR', label: 'Investor: fund invoices' },
  { value: 'BUYER', label: 'Buyer: confirm and settle invoices' },
  { value: 'BILLER', label: 'Biller: issue bills' },
];

const reasons: Readonly<Record<string, string>> = {
  SESSION_REVOKED: 'This session was ended, here or on another device. Sign in again to go on.',
  SUSPENDED: 'This account has been suspended.',
};

export default function SignIn() {
  const [isNew, setNew] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const reason = session.signedOut()?.reason ?? null;

  const attempt = async (way: () => Promise<SessionAnswer | null | undefined>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await way();
      if (answer) session.begin(answer, null);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [email, password] = [text('email'), text('password')];
    void attempt(async () => {
      if (!isNew) return (await client.mutate({ mutation: SIGN_IN, variables: { email, password } })).data?.signIn;
      const role = roles.find(({ value }) => value === text('role'));
      const input = { email, password, displayName: text('name'), roles: role ? [role.value] : null };
      return (await client.mutate({ mutation: SIGN_UP, variables: { input } })).data?.signUp;
    });
  };

  const withWallet = (): Promise<void> =>
    attempt(async () => {
      const address = await walletAddress();
      const challenge = await client.mutate({ mutation: WALLET_CHALLENGE, variables: { address } });
      const message = challenge.data?.createWalletChallenge.message ?? '';
      const signature = await signWithWallet(message, address);
      return (await client.mutate({ mutation: SIGN_IN_WITH_WALLET, variables: { message, signature } })).data
        ?.signInWithWallet;
    });

  return (
    <main style={{ maxWidth: 460, margin: '0 auto', padding: '32px 16px' }}>
      <p>
        <Link href="/" aria-label="Liveledger, to the tour" onClick={() => window.location.assign('/')}>
          <Logo size={44} />
        </Link>
      </p>
      <Title order={1} size="h2" mb="md">
        {isNew ? 'Create an account' : 'Sign in'}
      </Title>
      {reason !== null && (
        <p className="offline-bar" role="status">
          Signed out. {reasons[reason] ?? 'Sign in again to go on.'}
        </p>
      )}
      <form className="card" onSubmit={submit}>
        <Stack gap="sm">
          {isNew && <TextInput name="name" label="Your name" required autoComplete="name" />}
          <TextInput name="email" type="email" label="E-mail" required autoComplete="email" />
          <TextInput
            name="password"
            type="password"
            label="Password"
            required
            minLength={isNew ? 8 : 1}
            autoComplete={isNew ? 'new-password' : 'current-password'}
          />
          {isNew && <NativeSelect name="role" label="I am a" data={[...roles]} />}
          <Button type="submit" loading={busy}>
            {isNew ? 'Create the account' : 'Sign in'}
          </Button>
          {hasWallet() && (
            <Button variant="default" onClick={() => void withWallet()} loading={busy}>
              Sign in with a wallet
            </Button>
          )}
          <Button variant="subtle" onClick={() => setNew(!isNew)}>
            {isNew ? 'I have an account' : 'I am new here'}
          </Button>
        </Stack>
      </form>
      {error !== null && <Failure error={error} />}
      {hasDemoAccounts && (
        <section aria-label="Demo accounts" style={{ marginTop: 24 }}>
          <Title order={2} size="h4" mb="xs">
            Or try one of these
          </Title>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {personas.map(({ name, label }) => (
              <Button key={name} variant="default" size="xs" onClick={() => void signInAs(name).catch(setError)}>
                {label}
              </Button>
            ))}
          </div>
        </section>
      )}
    </main>
  );
}
