'use strict';
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const { createScratch } = require('./database.js');

const run = promisify(execFile);
const scale = 10;

/** TPC-B as Postgres' own tool has it, prepared, on the server that ours uses too. `hot` makes all of it one account's. */
async function openPgbench() {
  const { name, connection, close } = await createScratch('pgbench');
  const { host, port, user } = connection;
  const options = ['-h', host, '-p', String(port), '-U', user];
  const pgbench = async (...args) => (await run('pgbench', [...options, ...args, name])).stdout;
  await pgbench('-i', '-q', '-s', String(scale));
  return {
    async run(clients, ms) {
      const said = await pgbench('-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(ms / 1_000));
      return Number(/tps = ([\d.]+) \(without initial/.exec(said)[1]);
    },
    close,
  };
}

module.exports = { openPgbench };
