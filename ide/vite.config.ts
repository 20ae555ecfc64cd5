import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

/** `scripts/build-pages.js` says where the output goes, and `src/transport/ide.ts` serves it under this base. */
export default defineConfig({
  base: '/ide/',
  publicDir: false,
  plugins: [fontsAsFiles()],
});

/**
 * GraphiQL's style sheets have thirty fonts written into them. As files, only the few that the text on the screen needs
 * are fetched, nothing has to wait for them, and the page's policy needs no `data:` for fonts.
 */
function fontsAsFiles(): Plugin {
  return {
    name: 'fonts-as-files',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(
          /url\(["']?data:font\/(\w+);base64,([^"')]+)["']?\)/g,
          (_whole, format: string, base64: string) => {
            const name = `font-${createHash('sha256').update(base64).digest('hex').slice(0, 10)}.${format}`;
            this.emitFile({ type: 'asset', fileName: `assets/${name}`, source: Buffer.from(base64, 'base64') });
            return `url(./${name})`;
          },
        );
      }
    },
  };
}
