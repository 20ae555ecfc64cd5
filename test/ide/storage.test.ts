import { withoutSecrets } from '../../ide/storage';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c3JfMSJ9.dGhlLXNpZ25hdHVyZQ';

describe('what GraphiQL remembers', () => {
  it('has no headers, neither of the tabs nor of the history', () => {
    const item = { query: '{ viewer { id } }', headers: '{"Authorization":"Bearer of-my-own"}', variables: '{}' };

    const history = withoutSecrets(JSON.stringify({ queries: [item] }));

    expect(JSON.parse(history)).toEqual({ queries: [{ ...item, headers: null }] });
  });

  it.each([
    ['a query', 'mutation { refreshSession(refreshToken: "s3cret") { user { id } } }'],
    ['variables', '{\n  "accessToken": "s3cret"\n}'],
    ['a password', 'mutation { signIn(email: "me@home.test", password: "s3cret") { user { id } } }'],
    ['a token wherever it stands', `# ${jwt}\n{ viewer { id } }`],
  ])('keeps %s without its secret, alone and inside other JSON', (_what, text) => {
    for (const kept of [
      text,
      JSON.stringify({ tabs: [{ query: text }] }),
      JSON.stringify([JSON.stringify({ text })]),
    ]) {
      expect(withoutSecrets(kept)).not.toMatch(/s3cret|eyJ/);
    }
  });

  it('leaves everything else as it is, and the first example whole', () => {
    const query =
      'mutation { signIn(email: "customer@demo.test", password: "liveledger") { accessToken } } # the "headers"';

    expect(withoutSecrets(query)).toBe(query);
    expect(withoutSecrets(JSON.stringify({ query }))).toBe(JSON.stringify({ query }));
  });
});
