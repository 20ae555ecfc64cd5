import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useAct, useIntention } from '../../live/use-act';
import { useLive } from '../../../../src/client/react';
import { useLiveClient } from '../../../../src/client/react';
import { go } from '../../router';
import { useSession } from '../../session/use-session';
import { Failure } from '../../ui/failure';
import { Time } from '../../ui/time';
import { Waiting } from '../../ui/waiting';
import { CONVERSATION, MARK_CONVERSATION_READ, SEND_MESSAGE, SET_TYPING, TYPING_HEARD } from './messages.documents';

export interface ThreadProps {
  /** Empty for a conversation that begins with the first message. */
  readonly id: string;
  readonly to: string | null;
  readonly subjectId: string | null;
  readonly persona: string;
}

export function Thread({ id, to, subjectId, persona }: ThreadProps) {
  const client = useLiveClient();
  const { user } = useSession();
  const { data, error, refetch } = useQuery(CONVERSATION, id === '' ? skipToken : { variables: { id } });
  const send = useAct(SEND_MESSAGE);
  const intention = useIntention();
  const [body, setBody] = useState('');
  const messages = data?.conversation?.messages.nodes ?? [];
  const last = messages.at(-1);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
    if (!last || last.sender.id === user.id) return;
    client.mutate({ mutation: MARK_CONVERSATION_READ, variables: { id } }).catch(() => undefined); // Next time, then.
  }, [last?.id]);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (body.trim() === '') return;
    const whom = id === '' ? { to, subjectId } : { conversationId: id };
    const done = await send.run({ input: { ...whom, body, idempotencyKey: intention.key } });
    if (!done) return;
    intention.next();
    setBody('');
    if (id === '') go(`/app/${persona}/messages/${done.sendMessage.conversationId}`, { replace: true });
  };

  return (
    <div className="card">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {id !== '' && !data && !error && <Waiting rows={5} />}
      <div
        role="log"
        aria-label="Messages"
        style={{ display: 'grid', gap: 8, maxHeight: '56dvh', overflowY: 'auto' }}
        tabIndex={0}
      >
        {messages.map(({ id: each, sender, body: text, sentAt, readBy }) => (
          <div key={each} className="bubble" {...(sender.id === user.id && { 'data-mine': true })}>
            {text}
            <div className="dim">
              {sender.id === user.id ? '' : `${sender.displayName} · `}
              <Time at={sentAt} />
              {sender.id === user.id && readBy.some((receipt) => receipt.user.id !== user.id) && ' · read'}
            </div>
          </div>
        ))}
        <div ref={end} />
      </div>
      {id !== '' && <Typing id={id} />}
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 8, marginTop: 12 }}>
        <Textarea
          label="Message"
          autosize={false}
          rows={2}
          maxLength={4000}
          value={body}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            if (id !== '') tellTyping(() => client.mutate({ mutation: SET_TYPING, variables: { id, typing: true } }));
          }}
        />
        {send.error !== null && <Failure error={send.error} />}
        <Button type="submit" loading={send.busy}>
          Send
        </Button>
      </form>
    </div>
  );
}

function Typing({ id }: { readonly id: string }) {
  const { user } = useSession();
  const [who, setWho] = useState<string | null>(null);
  useLive(TYPING_HEARD, {
    variables: { id },
    onEvent({ typingChanged }) {
      if (typingChanged.user.id !== user.id) setWho(typingChanged.typing ? typingChanged.user.displayName : null);
    },
  });
  return (
    <div className="dim" style={{ minHeight: 22 }}>
      {who !== null && `${who} is writing …`}
    </div>
  );
}

let toldAt = 0;

/** It ends by itself after five seconds, so it is told every three, and a failure is of no interest. */
function tellTyping(tell: () => Promise<unknown>): void {
  if (Date.now() - toldAt < 3_000) return;
  toldAt = Date.now();
  tell().catch(() => undefined);
}
