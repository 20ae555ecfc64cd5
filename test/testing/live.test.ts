import { connectLiveledger, SocketClosed, startLiveledger, type World } from '../../src/testing';
import { READ, RECEIVED, SEND, send, type Received } from '../features/notices/given';

const WHO = '{ viewer { id } }';

describe('a subscription', () => {
  it('hands out what came in its order, and what fits', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using heard = await ann.subscribe<Received>(RECEIVED);
    for (const title of ['1', '2', '3']) await send(admin, ann, { title });

    const second = await heard.next({ where: (event) => event.notificationReceived.notification.title === '2' });

    expect(second.notificationReceived.unreadCount).toBe(2);
    expect((await heard.next()).notificationReceived.notification.title).toBe('3');
    await heard.none();
  });

  it('shows all that came when nothing fits in time', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using heard = await ann.subscribe(RECEIVED);
    await send(admin, ann, { title: 'quite another one' });

    const waiting = heard.next({ where: () => false, within: 50 });

    await expect(waiting).rejects.toThrow(/within 50 ms(.|\n)*connection_ack(.|\n)*quite another one/);
  });

  it('fails where nothing should have come and something did', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using heard = await ann.subscribe(RECEIVED);
    await heard.none();
    await send(admin, ann, { title: 'a surprise' });

    await expect(heard.none()).rejects.toThrow('a surprise');
  });

  it('knows where it stands before the first event, and goes on from any', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using early = await ann.subscribe<Received>(RECEIVED);
    const start = early.cursor ?? '';
    await send(admin, ann, { title: '1' });
    await send(admin, ann, { title: '2' });
    await early.next();

    await using all = await ann.subscribe<Received>(RECEIVED, {}, { after: start });
    await using rest = await ann.subscribe<Received>(RECEIVED, {}, { after: early.cursor ?? '' });

    expect((await all.next()).notificationReceived.notification.title).toBe('1');
    expect((await rest.next()).notificationReceived.notification.title).toBe('2');
    await rest.none();
  });

  it('is refused with the errors of the server', async () => {
    await using app = await startLiveledger();
    const ann = await app.signUp();

    await expect(ann.subscribe('subscription { nothing }')).rejects.toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    await expect(ann.subscribe(RECEIVED, {}, { after: 'nowhere' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(app.stranger().subscribe(RECEIVED)).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_MISSING' });
    await app.idle();
  });
});

describe('a world', () => {
  it('drops every connection, and whoever waits is told', async () => {
    await using app = await startLiveledger();
    const [ann, bob] = [await app.signUp(), await app.signUp()];
    await using heard = await ann.subscribe(RECEIVED);
    await using other = await bob.connect();
    const waiting = heard.next();

    expect(await app.drop()).toBe(2);

    await expect(waiting).rejects.toThrow(SocketClosed);
    await expect(heard.ended).rejects.toMatchObject({ code: 1006 });
    expect(await other.closed).toEqual({ code: 1006, reason: '' });
    await using again = await ann.subscribe(RECEIVED);
    await again.none();
  });

  it('ends a session’s token at once, on open sockets and over HTTP, and no other session', async () => {
    await using app = await startLiveledger();
    const [ann, bob] = [await app.signUp(), await app.signUp()];
    await using heard = await ann.subscribe(RECEIVED);
    await using heardByBob = await bob.subscribe(RECEIVED);

    await app.expireToken(ann);

    await expect(heard.ended).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
    expect(await ann.refusal(WHO)).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' });
    await expect(ann.subscribe(RECEIVED)).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_EXPIRED' });
    await heardByBob.none();
  });

  it('starts again at the same address, with the same people', async () => {
    await using app = await startLiveledger();
    const ann = await app.signUp();
    const { url } = app;
    await using heard = await ann.subscribe(RECEIVED);

    await app.restart();

    await expect(heard.ended).rejects.toMatchObject({ code: 1012, reason: 'RESTARTING' });
    expect(app.url).toBe(url);
    expect(await ann.query(WHO)).toEqual({ viewer: { id: ann.id } });
  });

  it('is idle when everything is closed, and names what is not', async () => {
    await using app = await startLiveledger();
    const ann = await app.signUp();
    await app.idle();
    {
      await using heard = await ann.subscribe(RECEIVED);
      await heard.none();
      await expect(app.idle()).rejects.toThrow(/1 × notificationReceived, 1 × socket open/);
    }
    await app.idle();
  });

  it('fails in the end where the server has logged a bug', async () => {
    const app = await startLiveledger();
    app.log.push('{"level":50,"msg":"bug"}');

    await expect(app[Symbol.asyncDispose]()).rejects.toThrow('The server has logged bugs');
  });
});

describe('a socket of one’s own', () => {
  it('shows what the server says, and sends what it likes', async () => {
    await using app = await startLiveledger();
    const ann = await app.signUp({ displayName: 'Ann' });
    await using socket = await ann.connect({ acks: false });

    expect(socket.ack).toMatchObject({ userId: ann.id, displayName: 'Ann' });
    expect(await socket.ask(WHO)).toEqual({ data: { viewer: { id: ann.id } } });
    socket.send({ type: 'ping' });
    expect(await socket.next()).toEqual({ type: 'pong' });
    socket.send({ type: 'subscribe', id: 'mine', payload: { query: WHO } });
    expect(await socket.next()).toMatchObject({ type: 'next', id: 'mine' });
    expect(await socket.next()).toEqual({ type: 'complete', id: 'mine' });
    socket.send('nonsense');
    expect(await socket.closed).toMatchObject({ code: 4400 });
  });

  it('shows another token, or goes on after another place', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using before = await ann.subscribe(RECEIVED);
    await send(admin, ann, { title: 'missed' });

    await using socket = await ann.connect({ after: before.cursor ?? '' });
    await using heard = await socket.subscribe<Received>(RECEIVED);

    expect((await heard.next()).notificationReceived.notification.title).toBe('missed');
    await expect(ann.connect({ token: 'nobody’s' })).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_INVALID' });
  });
});

it('visits a server that runs already', async () => {
  await using app: World = await startLiveledger();
  const there = connectLiveledger(`${app.url}/`);
  const [admin, ann] = [await there.as('admin'), await there.signUp()];
  await using heard = await ann.subscribe<Received>(RECEIVED);

  const input = { userId: ann.id, kind: 'SYSTEM', title: 'Hello', message: 'From afar.' };
  await admin.mutate(SEND, { input });

  const { notificationReceived } = await heard.next();
  expect(notificationReceived.notification.message).toBe('From afar.');
  await ann.mutate(READ, { id: notificationReceived.notification.id });
});
