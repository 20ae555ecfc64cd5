import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FaultProxy, startRedis } from '../../src/testing';
import { describeWithRedis } from '../with-redis';

/** One line of Redis' protocol, and the line that it answers. */
async function ask(socket: Socket, command: string): Promise<string> {
  socket.write(`${command}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return answer.toString().trim();
}

async function enter(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return socket;
}

describeWithRedis('a Redis of a test', () => {
  it('answers on a port of its own', async () => {
    await using redis = await startRedis();
    await using other = await startRedis();
    const socket = await enter(redis.port);

    expect(redis.url).toBe(`redis://127.0.0.1:${redis.port}`);
    expect(other.port).not.toBe(redis.port);
    expect(await ask(socket, 'PING')).toBe('+PONG');
    socket.destroy();
  });

  it('is gone when it is killed, and comes back on the same port with nothing in it', async () => {
    await using redis = await startRedis();
    const socket = await enter(redis.port);
    await ask(socket, 'SET kept 1');

    const cut = once(socket, 'close');
    await redis.kill();
    await cut;
    await expect(enter(redis.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    await redis.start();
    const again = await enter(redis.port);
    expect(await ask(again, 'EXISTS kept')).toBe(':0');
    again.destroy();
  });

  it('hangs without closing anything while it is frozen, and goes on afterwards', async () => {
    await using redis = await startRedis();
    await using road = await FaultProxy.to({ host: '127.0.0.1', port: redis.port });
    const socket = await enter(road.port);
    await ask(socket, 'PING');
    const heard: string[] = [];

    await redis.freeze();
    socket.on('data', (bytes: Buffer) => heard.push(bytes.toString()));
    socket.write('PING\r\n');
    // The kernel takes connections for a process that has stopped: that it does is the event to wait for.
    (await enter(redis.port)).destroy();
    expect(heard).toEqual([]);

    await redis.thaw();
    await once(socket, 'data');
    expect(heard.join('')).toContain('+PONG');
    socket.destroy();
  });

  it('can be killed while it is frozen', async () => {
    await using redis = await startRedis();
    await redis.freeze();
    await redis.kill();
    await expect(enter(redis.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

it('says what is missing where there is no redis-server', async () => {
  const before = process.env['REDIS_SERVER_PATH'];
  process.env['REDIS_SERVER_PATH'] = '/nowhere/redis-server';
  try {
    await expect(startRedis()).rejects.toThrow('REDIS_SERVER_PATH');
  } finally {
    if (before === undefined) delete process.env['REDIS_SERVER_PATH'];
    else process.env['REDIS_SERVER_PATH'] = before;
  }
});
