/** Text in which nothing is left that a browser would take for more than text. */
export class Html {
  constructor(readonly text: string) {}
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Piece = string | number | Html | readonly Html[];

/** What is put in is text, whatever it looks like, unless it is Html already. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(texts.map((text, index) => text + toHtml(pieces[index] ?? '')).join(''));
}

function toHtml(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(({ text }) => text).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

const style = new Html(`<style>
  :root { color-scheme: light dark }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.4rem } pre { white-space: pre-wrap; overflow-wrap: anywhere }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem .3rem 0; vertical-align: top; overflow-wrap: anywhere }
  iframe { width: 100%; height: 32rem; border: 1px solid #8888; border-radius: .4rem; background: #fff }
  @media (max-width: 36rem) { thead { display: none } tr, th, td { display: block; padding: 0 } tr { padding: .5rem 0; border-top: 1px solid #8884 } }
  button { font: inherit; padding: .5rem 1rem; margin: 0 .5rem .5rem 0; cursor: pointer }
</style>`);

/** A page of our own. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Liveledger</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;
}
