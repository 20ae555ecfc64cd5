import { createECDH } from 'node:crypto';
import { z } from 'zod';
import { readCurrencies } from './base/currency';

/** What `.env.example`, docs/settings.md and a refusal say of a variable. */
const Meta = z.object({
  /** As the table shows it; empty when unset means off or absent. */
  default: z.string(),
  allowed: z.string(),
  meaning: z.string(),
  secret: z.literal(true).optional(),
});

const text = z.string().trim().min(1);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const url = text.refine((value) => URL.canParse(value) && /^https?:/.test(value));

/** The only list of variables there is. */
export const Environment = z.object({
  HOST: text.default('127.0.0.1').meta({
    default: '127.0.0.1',
    allowed: 'an address or a host name of this machine',
    meaning: 'where to listen; `0.0.0.0` for all networks',
  }),
  PORT: whole(0, 65_535).default(4000).meta({
    default: '4000',
    allowed: 'a whole number from 0 to 65535',
    meaning: 'where to listen; `0` takes a free port and prints it',
  }),
  DATABASE_URL: text
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .optional()
    .meta({
      default: '',
      allowed: 'a URL such as postgres://user:password@host:5432/name',
      meaning: 'a Postgres 14 or newer; unset: the embedded one',
      secret: true,
    }),
  DATA_DIR: text.default('.liveledger').meta({
    default: '.liveledger',
    allowed: 'a folder',
    meaning: 'the embedded database',
  }),
  REDIS_URL: text
    .refine((value) => /^rediss?:\/\/[^\s/]/.test(value) && URL.canParse(value))
    .optional()
    .meta({
      default: '',
      allowed: 'a URL such as redis://user:password@host:6379, or rediss:// for TLS',
      meaning: 'carries events between nodes, presence, rate limits; unset: one node, in process',
      secret: true,
    }),
  PUBLIC_URL: url.optional().meta({
    default: 'http://localhost:$PORT',
    allowed: 'a URL with http or https',
    meaning: 'how people reach this server: for links and the domain in wallet messages',
  }),
  NODE_ENV: text.optional().meta({
    default: '',
    allowed: 'a word',
    meaning: '`production`: no demo, and `JWT_SECRET` must be given',
  }),
  INTROSPECTION: flag.default(true).meta({
    default: '1',
    allowed: '0 or 1',
    meaning: '`0`: nobody can ask for the schema, and errors suggest no names of it',
  }),
  DEMO: flag.optional().meta({
    default: '1 with the embedded database and not in production',
    allowed: '0 or 1',
    meaning: 'demo accounts and data, `POST /demo/session`, and the page `/mail` without `SMTP_URL`',
  }),
  DEMO_ACTIVITY: flag.optional().meta({
    default: 'as `DEMO`',
    allowed: '0 or 1',
    meaning: 'with `DEMO`: a gentle stream of orders, listings, bills and bookings, so that something always moves',
  }),
  JWT_SECRET: text
    .refine((secret) => Buffer.byteLength(secret) >= 32)
    .optional()
    .meta({
      default: 'generated',
      allowed: '32 bytes or more',
      meaning: 'signs access tokens (HS256); a generated one is kept in the database, so that nodes agree',
      secret: true,
    }),
  JWKS_URL: url.optional().meta({
    default: '',
    allowed: 'a URL with http or https',
    meaning: 'keys of an outside identity provider whose tokens are accepted as well; the user is made on first sight',
  }),
  JWT_ISSUER: text.optional().meta({
    default: '',
    allowed: 'a text',
    meaning: 'the `iss` that outside tokens must have',
  }),
  JWT_AUDIENCE: text.optional().meta({
    default: '',
    allowed: 'a text',
    meaning: 'the `aud` that outside tokens must have',
  }),
  JWT_ROLES_CLAIM: text.optional().meta({
    default: '',
    allowed: 'the name of a claim',
    meaning: 'where outside tokens name roles; unset: outsiders are CUSTOMER, and never ADMIN',
  }),
  ACCESS_TOKEN_SECONDS: whole(5, 86_400).default(900).meta({
    default: '900',
    allowed: 'a whole number from 5 to 86400',
    meaning: 'how long an access token holds',
  }),
  REFRESH_TOKEN_DAYS: whole(1, 3_650).default(30).meta({
    default: '30',
    allowed: 'a whole number from 1 to 3650',
    meaning: 'how long a device stays signed in without being used',
  }),
  ADMIN_EMAIL: z.email().toLowerCase().optional().meta({
    default: '',
    allowed: 'an e-mail address',
    meaning: 'makes this admin on start if missing',
  }),
  ADMIN_PASSWORD: z.string().min(8).max(200).optional().meta({
    default: '',
    allowed: '8 to 200 characters',
    meaning: 'the password of that admin',
    secret: true,
  }),
  ALLOWED_ORIGINS: text
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().refine(isOrigin)))
    .optional()
    .meta({
      default: '`PUBLIC_URL`',
      allowed: 'origins such as https://app.example.com, separated by commas',
      meaning: 'pages that may call: for CORS and for sockets',
    }),
  RATE_LIMIT_PER_MINUTE: whole(0, 1_000_000).default(60).meta({
    default: '60',
    allowed: 'a whole number from 0 to 1000000',
    meaning:
      'operations that a user may start over sockets, mutations over HTTP, and attempts to sign up or in from one address; `0` turns every throttle off',
  }),
  MAX_CONNECTIONS_PER_USER: whole(1, 100_000).default(20).meta({
    default: '20',
    allowed: 'a whole number from 1 to 100000',
    meaning: 'open connections of one user on one node; one more is closed with 1013',
  }),
  MAX_SUBSCRIPTIONS_PER_CONNECTION: whole(1, 10_000).default(100).meta({
    default: '100',
    allowed: 'a whole number from 1 to 10000',
    meaning: 'subscriptions of one connection; one more is refused',
  }),
  DEFAULT_GRACE_DAYS: whole(0, 3_650).default(30).meta({
    default: '30',
    allowed: 'a whole number from 0 to 3650',
    meaning: 'so long after its due date a funded invoice that was not paid is DEFAULTED',
  }),
  EVENT_RETENTION_HOURS: text
    .regex(/^\d{1,6}(\.\d{1,6})?$/)
    .transform(Number)
    .pipe(z.number().min(0.0001).max(100_000))
    .default(168)
    .meta({
      default: '168',
      allowed: 'hours, also fractions of one',
      meaning: 'how far back a cursor reaches',
    }),
  WEBHOOK_SECRETS: text
    .refine((list) => readSecrets(list) !== null)
    .transform((list) => readSecrets(list) ?? new Map<string, readonly string[]>())
    .optional()
    .meta({
      default: 'with `DEMO`: generated for `simulated` and `zeffy`',
      allowed:
        'provider:secret, separated by commas, such as zeffy:whsec_a1b2c3d4e5f6g7h8; a secret has 16 characters or more',
      meaning:
        'payment providers and the keys that sign their webhooks, `zeffy:whsec_…,simulated:whsec_…`; several of one provider while rotating',
      secret: true,
    }),
  SMTP_URL: text
    .refine((value) => /^smtps?:\/\/[^\s/]/.test(value) && URL.canParse(value))
    .optional()
    .meta({
      default: '',
      allowed: 'a URL such as smtp://user:password@host:587, or smtps:// for TLS from the start',
      meaning: 'sends e-mail, from `MAIL_FROM`; unset with `DEMO`: the page `/mail` shows what would be sent',
      secret: true,
    }),
  MAIL_FROM: text
    .max(200)
    .refine((value) => readSender(value) !== null)
    .optional()
    .meta({
      default: '',
      allowed: 'an e-mail address, or Name <address>',
      meaning: 'who e-mails are from',
    }),
  VAPID_PUBLIC_KEY: text
    .regex(/^[\w-]{87}=?$/)
    .optional()
    .meta({
      default: 'generated',
      allowed: '65 bytes in base64url',
      meaning: 'names this server to push services; a generated pair is kept in the database',
    }),
  VAPID_PRIVATE_KEY: text
    .regex(/^[\w-]{43}=?$/)
    .optional()
    .meta({
      default: 'generated',
      allowed: '32 bytes in base64url',
      meaning: 'the private half of it; without it nobody who has registered for push is reached any more',
      secret: true,
    }),
  CURRENCIES: text
    .default('USDC:6,USDT:6,BTC:8,ETH:9')
    .refine((list) => readCurrencies(list) !== null)
    .transform((list) => readCurrencies(list) ?? [])
    .meta({
      default: 'USDC:6,USDT:6,BTC:8,ETH:9',
      allowed:
        'codes of 3 to 10 capitals and digits that ISO 4217 does not have, each with 0 to 9 minor digits, such as USDC:6,KJC:2',
      meaning: 'currencies beside those of ISO 4217, with their minor digits',
    }),
  KEEP_ALIVE_MS: whole(100, 600_000).default(12_000).meta({
    default: '12000',
    allowed: 'a whole number from 100 to 600000',
    meaning: 'how often a socket is pinged; one that does not answer is closed',
  }),
  SHUTDOWN_DELAY_MS: whole(0, 600_000).default(0).meta({
    default: '0',
    allowed: 'a whole number from 0 to 600000',
    meaning: 'how long `/readyz` fails before the server stops, for balancers to notice',
  }),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').meta({
    default: 'info',
    allowed: 'trace, debug, info, warn, error, fatal or silent',
    meaning: 'JSON lines, pretty on a terminal',
  }),
});

/** Each variable with what is said of it, in the order of the table. */
export const variables = new Map(
  Object.entries<z.ZodType>(Environment.shape).map(([name, schema]) => [name, Meta.parse(schema.meta())]),
);

/** What no single variable can be blamed for; asked of the raw values, so that it is said together with everything else. */
export function contradictions(env: NodeJS.ProcessEnv): string[] {
  const production = env['NODE_ENV'] === 'production';
  const problems: string[] = [];
  const say = (wrong: boolean, problem: string) => wrong && problems.push(problem);
  say(
    production && env['JWT_SECRET'] === undefined,
    'JWT_SECRET must be given with NODE_ENV=production: 32 bytes or more',
  );
  say(
    production && env['DEMO'] === '1',
    'DEMO must not be 1 with NODE_ENV=production: everybody knows the password of the demo accounts',
  );
  say(
    env['ADMIN_EMAIL'] !== undefined && env['ADMIN_PASSWORD'] === undefined,
    'ADMIN_PASSWORD is missing: ADMIN_EMAIL alone makes no admin',
  );
  say(
    env['ADMIN_EMAIL'] === undefined && env['ADMIN_PASSWORD'] !== undefined,
    'ADMIN_EMAIL is missing: ADMIN_PASSWORD alone makes no admin',
  );
  say(
    env['SMTP_URL'] !== undefined && env['MAIL_FROM'] === undefined,
    'MAIL_FROM is missing: SMTP_URL alone says nothing of who e-mails are from',
  );
  const [vapidPublic, vapidPrivate] = [env['VAPID_PUBLIC_KEY'], env['VAPID_PRIVATE_KEY']];
  say(
    (vapidPublic === undefined) !== (vapidPrivate === undefined),
    'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are one pair: give both or none',
  );
  say(
    vapidPublic !== undefined && vapidPrivate !== undefined && !isKeyPair(vapidPublic, vapidPrivate),
    'VAPID_PUBLIC_KEY is not the public half of VAPID_PRIVATE_KEY',
  );
  return problems;
}

/** Of `Name <address>` or of an address alone; null for what is neither. Nothing in it can begin another line of a mail. */
function readSender(text: string): string | null {
  const [, address = text] = /^[^<>\r\n"]{1,100}<([^<>\s]+)>$/.exec(text) ?? [];
  return z
    .email()
    .or(z.string().regex(/^[\w.+-]+@localhost$/))
    .safeParse(address).success
    ? address
    : null;
}

function isKeyPair(publicKey: string, privateKey: string): boolean {
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(privateKey, 'base64url');
    return pair.getPublicKey().equals(Buffer.from(publicKey, 'base64url'));
  } catch {
    return false;
  }
}

function whole(min: number, max: number) {
  return text
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
}

/** By provider, in order; null for what is no such list. */
function readSecrets(list: string): ReadonlyMap<string, readonly string[]> | null {
  const secrets = new Map<string, readonly string[]>();
  for (const part of list.split(',')) {
    const [, provider, secret] = /^\s*([a-z][a-z0-9-]{0,39}):(\S{16,200})\s*$/.exec(part) ?? [];
    if (provider === undefined || secret === undefined || provider === 'adjustments') return null;
    secrets.set(provider, [...(secrets.get(provider) ?? []), secret]);
  }
  return secrets;
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
