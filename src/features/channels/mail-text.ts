import type { NotificationKind } from '../notices';
import { html, type Html } from './html';
import { kindNames, lockScreenText } from './lock-screen.rules';
import type { Told } from './outgoing';

export interface MailTextInput {
  readonly told: readonly Told[];
  readonly timeZone: string;
  /** Where the app is. */
  readonly app: string;
  /** Ends mails of these kinds. */
  readonly unsubscribe: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** More are counted and not shown. */
const mostShown = 50;

/** Phones show the beginning of a mail while they are locked, so it says nothing that is somebody's own. */
const opening =
  'Something happened in Liveledger while you were away. What it is stands further down, so that nobody reads it on a locked screen.';

/** Fills what is left of a preview, as all who write mails do it. */
const filling = '\u034F \u200C \u00A0 '.repeat(120);

export function writeMail({ told, timeZone, app, unsubscribe }: MailTextInput): MailText {
  const shown = told.slice(0, mostShown);
  const more = told.length > shown.length ? `… and ${told.length - shown.length} more.` : '';
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const about = namesOf(told.map(({ kind }) => kind));
  const why = `You get this because it was not read in the app. No more e-mails about ${about}:`;
  const text = [
    opening,
    ...shown.map(({ title, message, createdAt }) => `${title}\n${message}\n(${clock.format(createdAt)}, ${timeZone})`),
    more,
    `Open Liveledger: ${app}`,
    `-- \n${why} ${unsubscribe}`,
  ];
  return {
    subject: lockScreenText(told.map(({ kind }) => kind)),
    text: `${text.filter(Boolean).join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>Liveledger</title>
        </head>
        <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 0 auto; padding: 1rem">
          <div style="display:none; max-height:0; overflow:hidden">${opening}${filling}</div>
          ${shown.map((one) => show(one, `${clock.format(one.createdAt)}, ${timeZone}`))}
          <p>${more}</p>
          <p><a href="${app}" target="_blank" rel="noopener noreferrer">Open Liveledger</a></p>
          <hr />
          <p style="font-size: 13px">
            ${why} <a href="${unsubscribe}" target="_blank" rel="noopener noreferrer">unsubscribe</a>.
          </p>
        </body>
      </html> `.text,
  };
}

function show({ title, message }: Told, when: string): Html {
  const lines = message.split('\n').map((line) => html`${line}<br />`);
  return html`<h2 style="font-size: 17px; margin: 1.5rem 0 0">${title}</h2>
    <p style="margin: 0">${lines}<small style="color: #666">${when}</small></p> `;
}

function namesOf(kinds: readonly NotificationKind[]): string {
  return [...new Set(kinds.map((kind) => kindNames[kind]))].join(', ');
}
