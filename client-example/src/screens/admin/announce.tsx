import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Role, Severity } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { toneOf } from '../../notices/notices.feeds';
import { Badge, words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { Page, Section } from '../../ui/page';
import { Time } from '../../ui/time';
import { ANNOUNCE, ANNOUNCEMENTS } from './admin.documents';
import { RoleBoxes } from './role-boxes';

const severities: readonly Severity[] = ['INFO', 'SUCCESS', 'WARNING', 'ERROR'];

/** Everybody's page shows it within a moment. */
export default function Announce() {
  const announcements = useQuery(ANNOUNCEMENTS);
  const announce = useAct(ANNOUNCE);
  const [title, setTitle] = useState('');
  const [message, setMessage] = useState('');
  const [severity, setSeverity] = useState<Severity>('INFO');
  const [audience, setAudience] = useState<readonly Role[]>([]);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const input = { title, message, severity, audience: audience.length > 0 ? audience : null };
    if (!(await announce.run({ input }))) return;
    setTitle('');
    setMessage('');
    await announcements.refetch();
  };

  return (
    <Page title="Announce">
      <div className="two">
        <Section title="Tell everybody">
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
                rows={3}
                value={message}
                onChange={(event) => setMessage(event.currentTarget.value)}
              />
              <NativeSelect
                label="Kind"
                value={severity}
                data={severities.map((value) => ({ value, label: words(value) }))}
                onChange={({ currentTarget }) =>
                  setSeverity(severities.find((value) => value === currentTarget.value) ?? severity)
                }
              />
              <RoleBoxes legend="Only for (nobody chosen: for all)" value={audience} onChange={setAudience} />
              {announce.error !== null && <Failure error={announce.error} />}
              <Button type="submit" loading={announce.busy}>
                Announce
              </Button>
            </Stack>
          </form>
        </Section>
        <Section title="In force">
          <Loaded of={announcements} rows={3}>
            {({ announcements: list }) => (
              <>
                {list.length === 0 && <Empty title="Nothing announced" />}
                <ul className="list">
                  {list.map((each) => (
                    <li key={each.id}>
                      <div className="list-main">
                        <strong>{each.title}</strong> <Badge tone={toneOf[each.severity]}>{words(each.severity)}</Badge>
                        <div>{each.message}</div>
                        <div className="dim">
                          <Time at={each.createdAt} /> · {each.audience?.map(words).join(', ') ?? 'to all'}
                        </div>
                      </div>
                    </li>
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
