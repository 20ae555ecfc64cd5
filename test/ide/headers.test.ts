import { headersText, parseHeaders, tokenIn, withoutToken, withToken } from '../../ide/headers';

describe('the Headers tab', () => {
  it.each([
    [{ Authorization: 'Bearer abc' }, 'abc'],
    [{ authorization: 'bearer  abc ' }, 'abc'],
    [{ AUTHORIZATION: 'abc' }, 'abc'],
    [{ Authorization: 'Bearer ' }, null],
    [{ Authorization: 'Bearer' }, null],
    [{ Authorization: '' }, null],
    [{ Authorization: 7 }, null],
    [{}, null],
  ])('%j has the token %j', (fields, token) => {
    expect(tokenIn(fields)).toBe(token);
  });

  it('gets another token, and keeps what else it has', () => {
    const fields = { 'x-trace': '1', authorization: 'Bearer old' };

    expect(withToken(fields, 'new')).toEqual({ Authorization: 'Bearer new', 'x-trace': '1' });
    expect(withToken(fields, null)).toEqual({ Authorization: 'Bearer ', 'x-trace': '1' });
    expect(withoutToken(fields)).toEqual({ 'x-trace': '1' });
  });

  it('is read as what it was written from, and not while it is half typed', () => {
    const fields = withToken({ 'x-trace': '1' }, 'abc');

    expect(parseHeaders(headersText(fields))).toEqual(fields);
    expect(parseHeaders(' ')).toEqual({});
    expect(parseHeaders('{ "Authorization": "Bea')).toBeUndefined();
    expect(parseHeaders('[]')).toBeUndefined();
  });
});
