'use strict';
// A process that owns an embedded Postgres and can be killed. It reports as lines of JSON, and stops when its input ends.
const { transformFileSync } = require('@swc/core');
const { createInterface } = require('node:readline');
const { join } = require('node:path');

const root = join(__dirname, '..', '..', '..');
require.extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, { cwd: root, configFile: join(root, '.swcrc') }).code, file);
};
const { startEmbeddedPostgres } = require('../../../src/db/embedded/index.ts');

const report = (fields) => process.stdout.write(`${JSON.stringify(fields)}\n`);

async function own(options) {
  report({ event: 'starting' });
  try {
    const postgres = await startEmbeddedPostgres({ label: `process ${process.pid}`, ...options });
    report({ event: 'started', firstStart: postgres.firstStart, ...postgres.connection });
    createInterface(process.stdin).once('close', () => void postgres.stop());
  } catch (error) {
    report({ event: 'refused', name: error.name, message: error.name === 'StartError' ? error.message : error.stack });
    process.exitCode = 1;
  }
}

process.on('SIGINT', () => report({ event: 'interrupted' }));
void own(JSON.parse(process.argv[2]));
