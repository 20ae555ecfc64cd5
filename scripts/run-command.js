'use strict';
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { buildPages } = require('./build-pages.js');
const { buildServer } = require('./build-server.js');

const server = join(__dirname, '..', 'dist', 'server');
const commands = join(server, 'commands');

/** `start` is the server itself; every other command is a module of `src/commands/`, `migration:new` the one in `migration-new.ts`. */
async function runCommand(name, args) {
  await buildServer();
  process.setSourceMapsEnabled(true);
  if (name === 'start') {
    const only = args.find((arg) => arg.startsWith('--pages='))?.slice('--pages='.length);
    await require(join(server, 'main.js')).run(preparePages(only));
    return;
  }
  const file = join(commands, `${name.replace(':', '-')}.js`);
  if (!/^[a-z:]+$/.test(name) || !existsSync(file)) {
    const known = readdirSync(commands)
      .filter((entry) => entry.endsWith('.js'))
      .map((entry) => entry.slice(0, -3).replace('-', ':'));
    console.error(`liveledger: there is no command "${name}", only start, ${known.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  // Its nodes start side by side, and would all build the same.
  if (name === 'cluster') await preparePages();
  await require(file).run(args);
}

/** Goes on beside the start of the database; says what it built, or null. `npm run dev` has the web client from elsewhere. */
async function preparePages(only) {
  const built = await buildPages({ only });
  return built.length > 0 ? `pages built: ${built.join(', ')}` : null;
}

module.exports = { runCommand };
