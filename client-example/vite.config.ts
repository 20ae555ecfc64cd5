import { defineConfig } from 'vite';

/** `scripts/build-pages.js` says where the output goes, and `src/transport/web-client.ts` serves it under this base. */
export default defineConfig({
  base: '/app/',
  publicDir: false,
  build: {
    // Everything that a browser with WebSockets of today has; less is to be loaded than for older ones.
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
