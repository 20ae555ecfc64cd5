import { useQuery } from '@apollo/client/react';
import { Link, useLocation } from '../../router';
import { useSession } from '../../session/use-session';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { Waiting } from '../../ui/waiting';
import { Thread } from './thread';
import { CONVERSATIONS } from './messages.documents';

export default function Messages() {
  const { user } = useSession();
  const { pathname, searchParams } = useLocation();
  const [, , persona = '', , id = ''] = pathname.split('/');
  const { data, error, refetch, fetchMore } = useQuery(CONVERSATIONS);
  const list = data?.conversations;
  const to = searchParams.get('to');
  if (id !== '' || to !== null)
    return (
      <Page title="Messages" actions={<Link href={`/app/${persona}/messages`}>All conversations</Link>}>
        <Thread key={id} id={id} to={to} subjectId={searchParams.get('about')} persona={persona} />
      </Page>
    );
  return (
    <Page title="Messages">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Waiting rows={5} />}
      {list?.nodes.length === 0 && (
        <Empty title="No messages yet">
          Whoever you have an order, a booking, an invoice or a bill with can be written to from there.
        </Empty>
      )}
      {list && list.nodes.length > 0 && (
        <ul className="list card" aria-label="Conversations">
          {list.nodes.map(({ id: each, participants, lastMessage, unreadCount }) => (
            <li key={each}>
              <div className="list-main">
                <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 12 }}>
                  <Link className="list-main" href={`/app/${persona}/messages/${each}`}>
                    {participants
                      .filter((one) => one.id !== user.id)
                      .map(({ displayName }) => displayName)
                      .join(', ')}
                  </Link>
                  {lastMessage && (
                    <span className="dim">
                      <Time at={lastMessage.sentAt} />
                    </span>
                  )}
                </div>
                <div style={{ display: 'flex', alignItems: 'flex-start', gap: 12 }}>
                  <span className="dim list-main">{lastMessage?.body.slice(0, 120)}</span>
                  {unreadCount > 0 && <Badge tone="good">{unreadCount} new</Badge>}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <More page={list?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}
