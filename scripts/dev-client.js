'use strict';
const { createServer: createProbe } = require('node:net');
const { once } = require('node:events');
const { join } = require('node:path');

const root = join(__dirname, '..');

/**
 * The web client straight from its sources, at the address where people open it: an edit is on the screen at once. Whatever is
 * not the client's goes on to the server behind, so that the page finds everything at its own origin, as it does when it is built.
 */
async function serveClient({ host, port, target, folder = join(root, 'client-example') }) {
  const { createLogger, createServer } = await import('vite');
  const client = await createServer({
    root: folder,
    customLogger: quiet(createLogger('error')),
    plugins: [tourAtTheTop()],
    // Screens of a role are loaded when somebody has it; their libraries would be found only then, and load the page anew.
    optimizeDeps: { entries: ['src/**/*.tsx'] },
    server: {
      host,
      port,
      strictPort: true,
      // `src/client` lies beside the folder of the client.
      fs: { allow: [root] },
      proxy: { '^/(?!(app/|app$|$|\\?))': { target, ws: true, xfwd: true } },
    },
  });
  return client.listen();
}

/** The tour and the screens are one page, which finds out by its address what to show. */
function tourAtTheTop() {
  return {
    name: 'tour-at-the-top',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        request.url = request.url.replace(/^\/(app)?(?=\?|$)/, '/app/');
        // By which Vite tells where the page's own files are.
        request.originalUrl = request.url;
        next();
      });
    },
  };
}

/** While the server behind starts anew nobody answers, and the page comes back by itself. */
function quiet(logger) {
  const { error } = logger;
  return {
    ...logger,
    error(text, options) {
      if (!/proxy (socket )?error/.test(text)) error(text, options);
    },
  };
}

/** One that nobody has; the server behind keeps it however often it starts. */
async function freePort() {
  const probe = createProbe().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

module.exports = { freePort, serveClient };
