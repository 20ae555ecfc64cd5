import { serverAudits } from 'graphql-http';
import { sharedWorld } from './shared-world';

const world = sharedWorld();

/** The audits know nothing of CSRF prevention, which lets no GET pass that a page of somebody else could have sent. */
const fetchFn: typeof fetch = (url, init) =>
  fetch(url, {
    ...init,
    headers: { 'apollo-require-preflight': '1', ...Object.fromEntries(new Headers(init?.headers)) },
  });

const audits = serverAudits({ url: () => world().graphqlUrl, fetchFn });

it('knows all audits of GraphQL over HTTP', () => expect(audits).toHaveLength(61));

it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('passes $id: $name', async ({ fn }) => {
  const result = await fn();
  expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
});
