import { buildSchema, getIntrospectionQuery } from 'graphql';
import { post, startLiveledger } from '../../src/testing';
import { Peer } from './peer';
import { firstRefusal } from './refusal';

it('shows the schema to whoever asks', async () => {
  await using app = await startLiveledger();

  const response = await fetch(`${app.url}/schema.graphql`);

  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(
    buildSchema(await response.text())
      .getQueryType()
      ?.getFields(),
  ).toHaveProperty('viewer');
});

it('keeps the schema to itself with INTROSPECTION=0, over HTTP and over sockets', async () => {
  await using app = await startLiveledger({ env: { INTROSPECTION: '0' } });
  const ann = await app.as('customer');
  await using socket = await Peer.greet(app.socketUrl, ann.accessToken);
  const asks = [
    async (query: string, variables?: object) => (await post(app.graphqlUrl, { query, variables })).body,
    (query: string, variables?: object) => socket.ask(query, { variables }),
  ];

  const sdl = await fetch(`${app.url}/schema.graphql`);
  expect(sdl.status).toBe(404);
  expect(firstRefusal(await sdl.json()).code).toBe('NOT_FOUND');

  const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }';
  for (const ask of asks) {
    for (const query of [getIntrospectionQuery(), '{ __type(name: "User") { name } }']) {
      expect(firstRefusal(await ask(query))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    expect(await ask('{ __typename viewer { __typename } }')).toMatchObject({ data: { __typename: 'Query' } });

    const hints = [
      await ask('{ viewr { id } }'),
      await ask('{ viewer { displayNam } }'),
      await ask('{ user(ident: "x") { id } }'),
      await ask('mutation { signUp(input: { emial: "x" }) { accessToken } }'),
      await ask('mutation { signUp(input: { roles: [SELER] }) { accessToken } }'),
      await ask(signUp, { input: { emial: 'ann@world.test' } }),
      await ask(signUp, { input: { roles: ['SELER'] } }),
    ];
    for (const answer of hints) expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
    expect(firstRefusal(hints[0]).message).toBe('Cannot query field "viewr" on type "Query".');
  }
});

it('helps with names that are nearly right where the schema is no secret', async () => {
  await using app = await startLiveledger();
  const { message } = await app.stranger().refusal('{ viewr { id } }');
  expect(message).toContain('Cannot query field "viewr" on type "Query". Did you mean "viewer"');
});
