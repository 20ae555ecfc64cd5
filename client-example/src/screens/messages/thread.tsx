import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useAct, useIntention } from '../../live/use-act';
import { useLive, useLiveClient } from '../../../../src/client/react';
import { go } from '../../router';
import { useSession } from '../../session/use-session';
import { Failure } from '../../ui/failure';
import { More } from '../../ui/more';
import { Time } from '../../ui/time';
import { Waiting } from '../../ui/waiting';
import { addMessage } from './messages.feeds';
import { CONVERSATION, MARK_CONVERSATION_READ, SEND_MESSAGE, SET_TYPING, TYPING_HEARD } from './messages.documents';

export interface ThreadProps {
  /** Empty for a conversation that begins with the first message. */
  readonly id: string;
  readonly to: string | null;
  readonly subjectId: string | null;
  readonly persona: string;
}

/** A message on its way, and the one that stood last when it was sent. */
interface Sending {
  readonly body: string;
  readonly after: string | null;
}

/** The event of it may be here before the answer; ids grow. */
function hasArrived({ body, after }: Sending, own: readonly { readonly id: string; readonly body: string }[]): boolean {
  return own.some((message) => message.body === body.trim() && (after === null || message.id > after));
}

export function Thread({ id, to, subjectId, persona }: ThreadProps) {
  const client = useLiveClient();
  const { user } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(CONVERSATION, id === '' ? skipToken : { variables: { id } });
  const send = useAct(SEND_MESSAGE);
  const intention = useIntention();
  const [body, setBody] = useState('');
  /** On its way, and shown already: a message is nothing that anybody could have too little of. */
  const [sending, setSending] = useState<Sending | null>(null);
  /** The newest stands last, beside where one writes. */
  const messages = [...(data?.conversation?.messages.nodes ?? [])].reverse();
  const last = messages.at(-1);
  const own = messages.filter(({ sender }) => sender.id === user.id);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!last || last.sender.id === user.id) return;
    client.mutate({ mutation: MARK_CONVERSATION_READ, variables: { id } }).catch(() => undefined); // Next time, then.
  }, [last?.id]);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last?.id, sending]);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (body.trim() === '' || sending !== null) return;
    const whom = id === '' ? { to, subjectId } : { conversationId: id };
    setSending({ body, after: last?.id ?? null });
    setBody('');
    const done = await send.run({ input: { ...whom, body, idempotencyKey: intention.key } });
    if (done) addMessage(client, done.sendMessage);
    setSending(null);
    if (!done) {
      setBody((since) => `${body}${since}`);
      return;
    }
    intention.next();
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
        <More
          label="Earlier messages"
          page={data?.conversation?.messages.pageInfo}
          onMore={(after) => fetchMore({ variables: { after } })}
        />
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
        {sending !== null && !hasArrived(sending, own) && (
          <div className="bubble" data-mine>
            {sending.body}
            <div className="dim">Sending …</div>
          </div>
        )}
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
        <Button type="submit" disabled={send.busy}>
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
