import './tour.css';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { personas } from '../personas';
import { hasDemoAccounts } from '../session/demo';
import { Logo } from '../shell/logo';
import { ThemeButton } from '../shell/theme-button';
import { Snippet } from './snippet';
import { Stage } from './stage';

/** What opens first: what this is, who one can be, and both sides of it at once. */
export default function Tour() {
  useEffect(() => {
    document.title = 'Liveledger – a live tour';
  }, []);
  return (
    <div className="tour">
      <header className="tour-top">
        <Logo />
        <span style={{ marginRight: 'auto' }}>Liveledger</span>
        <ThemeButton />
      </header>
      <main>
        <div className="tour-hero">
          <h1>When money moves, everybody it concerns sees it at once, and nothing gets lost.</h1>
          <p style={{ margin: '0 0 16px' }}>
            A festival, an invoice market, bookings and bills on one ledger: GraphQL subscriptions that survive a broken
            connection.
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
            {hasDemoAccounts ? (
              <Button component="a" href="#stage" size="md">
                Start the tour
              </Button>
            ) : (
              <Button component="a" href="/app/" size="md">
                Sign in
              </Button>
            )}
            <Button component="a" href="/graphql" size="md" variant="default">
              Open GraphiQL
            </Button>
          </div>
        </div>
        {hasDemoAccounts && (
          <>
            <section aria-label="Roles">
              <h2>Be one of them</h2>
              <div className="tour-roles">
                {personas.map(({ name, label, does, market }) => (
                  <div key={name} className="card tour-role">
                    <div className="dim">{market}</div>
                    <a href={`/app/?as=${name}`}>{label}</a>
                    <div className="dim">{does}</div>
                  </div>
                ))}
              </div>
            </section>
            <Stage />
          </>
        )}
        <Snippet />
      </main>
    </div>
  );
}
