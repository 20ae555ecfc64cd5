'use strict';
const { randomBytes } = require('node:crypto');
const { mkdtemp } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const dist = join(__dirname, '..', '..', 'dist', 'server');
// The product's own client: it speaks to the same server.
const { Client } = require('pg');

let starting = null;

/** The embedded Postgres with fsync on, one for the whole run. */
function startServer() {
  starting ??= (async () => {
    const { startEmbeddedPostgres, removeEmbeddedData } = require(join(dist, 'db', 'embedded', 'index.js'));
    const dataDir = await mkdtemp(join(tmpdir(), 'liveledger-bench-'));
    const server = await startEmbeddedPostgres({ dataDir, label: 'bench' });
    return {
      connection: server.connection,
      async stop() {
        await server.stop();
        await removeEmbeddedData(dataDir);
      },
    };
  })();
  return starting;
}

async function stopServer() {
  if (starting) await (await starting).stop();
}

/** A new and empty database for whoever fills it himself. */
async function createScratch(prefix) {
  const { connection } = await startServer();
  const { host, port, user } = connection;
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const ask = async (database, work) => {
    const client = new Client({ host, port, user, database, ssl: false });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  await ask('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
  const close = () => ask('postgres', (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  return { name, connection, ask: (work) => ask(name, work), close };
}

/** One that the product migrates. */
async function openDatabase() {
  const { name, connection, ask, close } = await createScratch('bench');
  const { host, port, user } = connection;
  return {
    url: `postgres://${user}@/${name}?${new URLSearchParams({ host, port: String(port), sslmode: 'disable' })}`,
    /** People with a device each, as if they had signed up long ago: hashing their passwords would take longer than the benchmark. */
    admit: (people) =>
      ask(async (client) => {
        const [ids, devices] = [people.map(({ id }) => id), people.map(({ deviceId }) => deviceId)];
        await client.query(
          `INSERT INTO users (id, display_name, roles) SELECT id, 'Person', '{CUSTOMER}' FROM unnest($1::text[]) AS id`,
          [ids],
        );
        await client.query(
          `INSERT INTO device (id, user_id, name, expires_at)
           SELECT device, id, 'Bench', now() + interval '1 day' FROM unnest($1::text[], $2::text[]) AS given (id, device)`,
          [ids, devices],
        );
      }),
    /** From now on they may do what these roles may. */
    appoint: (people, roles) =>
      ask((client) =>
        client.query('UPDATE users SET roles = $1 WHERE id = ANY ($2)', [roles, people.map(({ id }) => id)]),
      ),
    ask,
    close,
  };
}

module.exports = { createScratch, openDatabase, stopServer };
