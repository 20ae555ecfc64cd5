import type { z } from 'zod';
import { isoCurrencies } from './base/currency';
import { StartError } from './base/start-error';
import { contradictions, Environment, variables } from './config.environment';

/** The environment, checked once and frozen. Only `main` and the commands read it; everybody else is handed the values they need. */
export type Config = Readonly<ReturnType<typeof toConfig>>;

/** All that is wrong is said at once: nobody should have to start five times to learn of five mistakes. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // Compose files pass on what is not set as an empty text; both mean the default.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  const problems = [...[...wrong].map((name) => sayWrong(name, given[name])), ...contradictions(given)];
  if (!read.success || problems.length > 0)
    throw new StartError(['The environment is not right:', ...problems].join('\n  '));
  return Object.freeze(toConfig(read.data));
}

function sayWrong(name: string, value = ''): string {
  const meta = variables.get(name);
  const shown = meta?.secret ? `a secret of ${value.length} characters` : JSON.stringify(value.slice(0, 100));
  return `${name} is ${shown}; allowed: ${meta?.allowed ?? 'something else'}`;
}

function toConfig(env: z.output<typeof Environment>) {
  const production = env.NODE_ENV === 'production';
  const embedded = env.DATABASE_URL === undefined;
  const demo = env.DEMO ?? (embedded && !production);
  return {
    host: env.HOST,
    port: env.PORT,
    /** Undefined: the embedded database in `dataDir`. */
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    /** Undefined: this node is the only one, and events travel within the process. */
    redisUrl: env.REDIS_URL,
    /** Undefined: the port decides, which is known only when the server listens. */
    publicUrl: env.PUBLIC_URL,
    production,
    introspection: env.INTROSPECTION,
    demo,
    demoActivity: demo && (env.DEMO_ACTIVITY ?? true),
    /** Undefined: generated once and kept in the database. */
    jwtSecret: env.JWT_SECRET,
    outside: env.JWKS_URL === undefined ? null : outsideOf(env, env.JWKS_URL),
    accessTokenSeconds: env.ACCESS_TOKEN_SECONDS,
    refreshTokenDays: env.REFRESH_TOKEN_DAYS,
    admin:
      env.ADMIN_EMAIL === undefined || env.ADMIN_PASSWORD === undefined
        ? null
        : { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD },
    /** Undefined: the public URL alone. */
    allowedOrigins: env.ALLOWED_ORIGINS,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    maxConnectionsPerUser: env.MAX_CONNECTIONS_PER_USER,
    maxSubscriptionsPerConnection: env.MAX_SUBSCRIPTIONS_PER_CONNECTION,
    defaultGraceDays: env.DEFAULT_GRACE_DAYS,
    eventRetentionHours: env.EVENT_RETENTION_HOURS,
    /** Undefined: generated with the demo, and none without. */
    webhookSecrets: env.WEBHOOK_SECRETS,
    /** Undefined: no mail, or with the demo a page that shows it. */
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    /** Null: generated once and kept in the database. */
    vapid:
      env.VAPID_PUBLIC_KEY === undefined || env.VAPID_PRIVATE_KEY === undefined
        ? null
        : { publicKey: env.VAPID_PUBLIC_KEY, privateKey: env.VAPID_PRIVATE_KEY },
    currencies: [...isoCurrencies, ...env.CURRENCIES],
    keepAliveMs: env.KEEP_ALIVE_MS,
    shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    logLevel: env.LOG_LEVEL,
  };
}

function outsideOf(env: z.output<typeof Environment>, jwksUrl: string) {
  return {
    jwksUrl,
    issuer: env.JWT_ISSUER ?? null,
    audience: env.JWT_AUDIENCE ?? null,
    rolesClaim: env.JWT_ROLES_CLAIM ?? null,
  };
}
