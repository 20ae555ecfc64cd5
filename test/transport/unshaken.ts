import type { World } from '../../src/testing';
import { exchange, rawPost, type RawAnswer } from './raw-http';
import { firstRefusal } from './refusal';
import { sharedWorld } from './shared-world';

export const goodBody = '{"query":"{ __typename }"}';

/** A world that serves a good request after each bad one, as if nothing had been. Sends bytes to it. */
export function givenUnshakenWorld(): (bytes: string | Buffer) => Promise<RawAnswer> {
  const world: () => World = sharedWorld();
  const send = (bytes: string | Buffer) => exchange(world().url, bytes);
  afterEach(async () => {
    expect((await send(rawPost('/graphql', goodBody))).json).toEqual({ data: { __typename: 'Query' } });
  });
  return send;
}

/** JSON in the shape of GraphQL errors, with the id that the header names as well. */
export function expectRefusal({ status, json, headers }: RawAnswer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { code, requestId } = firstRefusal(json);
  expect(code).toBe(expected === 404 ? 'NOT_FOUND' : 'BAD_REQUEST');
  if (headers.has('x-request-id')) expect(headers.get('x-request-id')).toBe(requestId);
}
