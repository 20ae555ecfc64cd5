'use strict';
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const { buildServer } = require('../scripts/build-server.js');
const { stopServer } = require('./harness/database.js');
const { tableOf } = require('./harness/table.js');
const { systems } = require('./systems/index.js');

const usage = 'npm run bench -- [case …] [--rounds 3] [--peers | --only liveledger,hand-written]';

/** The cases that are named, or all; one after the other, each with its table at the end. */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '3' }, peers: { type: 'boolean' }, only: { type: 'string' } },
  });
  const cases = chooseCases(positionals);
  const chosen = chooseSystems(values);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Usage('--rounds takes a whole number from 1.');
  if (process.platform !== 'linux') throw new Usage('What a process costs is read from /proc, which only Linux has.');
  await buildServer();
  const tables = [];
  for (const one of cases) {
    say(`${one.name}: ${one.title}`);
    const results = await one.run({ systems: chosen, rounds, say });
    tables.push(tableOf(one, results, one.systems ?? chosen));
  }
  console.log(`\n${tables.join('\n\n')}`);
}

function chooseCases(names) {
  const known = readdirSync(join(__dirname, 'cases')).map((file) => file.replace(/\.js$/, ''));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Usage(`There is no case ${unknown.join(', ')}, only ${known.join(', ')}.`);
  return (names.length > 0 ? names : known).map((name) => require(join(__dirname, 'cases', `${name}.js`)));
}

function chooseSystems({ peers, only }) {
  if (only === undefined) return systems.filter(({ isOurs }) => !peers || !isOurs);
  const names = only.split(',');
  const unknown = names.filter((name) => !systems.some((system) => system.name === name));
  if (unknown.length > 0)
    throw new Usage(`There is no ${unknown.join(', ')}, only ${systems.map(({ name }) => name).join(', ')}.`);
  return systems.filter(({ name }) => names.includes(name));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** What the person at the terminal got wrong. */
class Usage extends Error {}

async function run() {
  try {
    await main();
  } catch (error) {
    console.error(
      error instanceof Usage || error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error,
    );
    process.exitCode = 1;
  } finally {
    await stopServer();
    process.exit();
  }
}

void run();
