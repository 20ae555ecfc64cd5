import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AnnouncedPartsFragment, Role, Severity } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { toneOf } from '../../notices/tone';
import { Badge, words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import './admin.css';
import { ANNOUNCE, ANNOUNCED } from './admin.documents';
import { RoleChecks } from './role-checks';

const severities: readonly Severity[] = ['INFO', 'SUCCESS', 'WARNING', 'ERROR'];

export default function Announce() {
  const announced = useQuery(ANNOUNCED);
  return (
    <Page title="Announce">
      <div className="two">
        <AnnounceForm onDone={() => void announced.refetch()} />
        <Section title="Announced at present">
          <Loaded of={announced} rows={3} height={64}>
            {({ announcements }) => (
              <>
                {announcements.length === 0 && (
                  <Empty title="Nothing is announced">
                    What you announce reaches everybody who is connected at once, and stands here until it is over.
                  </Empty>
                )}
                <ul className="list" aria-label="Announcements">
                  {announcements.map((one) => (
                    <Announced key={one.id} announcement={one} />
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </Section>
      </div>
    </Page>
  );
}

function AnnounceForm({ onDone }: { readonly onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [message, setMessage] = useState('');
  const [severity, setSeverity] = useState<Severity>('INFO');
  const [audience, setAudience] = useState<readonly Role[]>([]);
  const [expires, setExpires] = useState('');
  const announce = useAct(ANNOUNCE);
  const [isDone, setDone] = useState(false);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setDone(false);
    const expiresAt = expires === '' ? null : new Date(expires).toISOString();
    const input = { title, message, severity, audience: audience.length > 0 ? audience : null, expiresAt };
    if (!(await announce.run({ input }))) return;
    setTitle('');
    setMessage('');
    setDone(true);
    onDone();
  };

  return (
    <Section title="A new one">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            label="Title"
            required
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label="Message"
            required
            maxLength={2000}
            rows={3}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <NativeSelect
            label="Kind"
            value={severity}
            data={severities.map((value) => ({ value, label: words(value) }))}
            onChange={({ currentTarget: { value } }) => setSeverity(severities.find((one) => one === value) ?? 'INFO')}
          />
          <RoleChecks label="For (nobody chosen: everybody)" value={audience} onChange={setAudience} />
          <TextInput
            label="Shown until"
            description="Left empty, it stays."
            type="datetime-local"
            value={expires}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
          {announce.error !== null && <Failure error={announce.error} />}
          <Button type="submit" loading={announce.busy}>
            Announce
          </Button>
          {isDone && (
            <p role="status" style={{ margin: 0 }}>
              Announced.
            </p>
          )}
        </Stack>
      </form>
    </Section>
  );
}

function Announced({ announcement }: { readonly announcement: AnnouncedPartsFragment }) {
  const { title, message, severity, audience, createdAt, expiresAt } = announcement;
  return (
    <li>
      <div className="list-main">
        <div>
          <strong>{title}</strong> <Badge tone={toneOf[severity]}>{words(severity)}</Badge>
        </div>
        <div>{message}</div>
        <div className="dim">
          <Time at={createdAt} /> · for {audience === null ? 'everybody' : audience.map(words).join(', ')}
          {expiresAt !== null && (
            <>
              {' '}
              · until <Time at={expiresAt} />
            </>
          )}
        </div>
      </div>
    </li>
  );
}
