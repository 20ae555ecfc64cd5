import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Prints what a bundler makes of an entry: its modules, and its size in bytes, gzipped. `external`: without what others bring. */
const [, , entry, kind] = process.argv;
const own = [/^graphql/, /^@apollo\/client/, /^rxjs/, /^react/];
const { output } = await build({
  configFile: false,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    minify: true,
    modulePreload: false,
    rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', external: kind === 'external' ? own : [] },
  },
});
const chunks = output.filter(({ type }) => type === 'chunk');
const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
process.stdout.write(JSON.stringify({ modules, gzipped: gzipSync(chunks.map(({ code }) => code).join('')).length }));
