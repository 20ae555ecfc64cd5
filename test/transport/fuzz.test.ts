import fc from 'fast-check';
import { anyBytes, anyHeaders, anyOperation, anyRequest } from './any-request';
import { Peer } from './peer';
import { exchange, rawPost, type RawAnswer } from './raw-http';
import { refusalsIn } from './refusal';
import { sharedWorld } from './shared-world';

/** Closing it fails if it has logged a mistake of ours. */
const world = sharedWorld();
const runs = { numRuns: 100 };

/** Whatever came in, what goes out is data, or a refusal with a code that says whose fault it was. */
function expectAnswer({ status, headers, json }: RawAnswer): void {
  expect([200, 400, 401, 404, 405, 406, 413, 415, 431]).toContain(status);
  expect(headers.get('content-type')).toMatch(/^application\/(json|graphql-response\+json); charset=utf-8$/);
  expectNoMistake(json);
}

function expectNoMistake(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer)) expect(answer).toHaveProperty('data');
  else for (const { extensions } of refusalsIn(answer)) expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
}

it('answers whatever is sent as JSON', () =>
  fc.assert(
    fc.asyncProperty(anyRequest, async (body) => {
      expectAnswer(await exchange(world().url, rawPost('/graphql', JSON.stringify(body))));
    }),
    runs,
  ));

it('answers whatever bytes are sent, with whatever headers', () => {
  const paths = fc.constantFrom('/graphql', '/graphql?query={__typename}', '/demo/session', '/nothing', '/graphql?%');
  return fc.assert(
    fc.asyncProperty(anyBytes, anyHeaders, paths, async (body, headers, path) => {
      expectAnswer(await exchange(world().url, rawPost(path, body, headers)));
    }),
    runs,
  );
});

it('answers whatever is asked over a socket', async () => {
  const ann = await world().as('customer');
  await using socket = await Peer.greet(world().socketUrl, ann.accessToken);
  await fc.assert(
    fc.asyncProperty(anyOperation, async ({ query, variables }) => {
      expectNoMistake(await socket.ask(query, { variables }));
    }),
    runs,
  );
});
