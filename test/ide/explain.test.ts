import { explain } from '../../ide/explain';

describe('what GraphiQL says when there is no result', () => {
  it.each([
    'TOKEN_MISSING',
    'TOKEN_INVALID',
    'TOKEN_EXPIRED',
    'SESSION_REVOKED',
    'SUSPENDED',
    'DISCONNECTED',
    'RESTARTING',
    'SLOW_CONSUMER',
    'TOO_MANY_CONNECTIONS',
    'OVERLOADED',
  ])('has a sentence for %s, and keeps the word', (reason) => {
    const { message, extensions } = explain({ code: 4403, reason });

    expect(message).toMatch(/^[A-Z][^_]+\.$/);
    expect(extensions).toEqual({ closeCode: 4403, reason });
  });

  it('names what it has no sentence for', () => {
    expect(explain({ code: 4500, reason: 'Out of luck' }).message).toContain('4500: Out of luck');
    expect(explain({ code: 4408, reason: '' }).message).toContain('(4408)');
    expect(explain({ code: 1006, reason: '' }).message).toContain('Is the server still there?');
    expect(explain(new TypeError('Failed to fetch')).message).toContain('did not get through');
    expect(explain(new SyntaxError('Unexpected token')).message).toContain('not JSON');
    expect(explain(new Error('Said by the server.')).message).toBe('Said by the server.');
  });
});
