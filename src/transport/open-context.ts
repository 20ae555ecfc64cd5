import type { FastifyRequest } from 'fastify';
import type { Context } from '../live/context';
import type { Contexts } from '../live/contexts';
import { bearerOf } from './bearer';
import { callerOf } from './caller';

export function openContext(contexts: Contexts, request: FastifyRequest): Promise<Context> {
  const caller = callerOf(request.ip, request.headers['user-agent']);
  return contexts.forRequest(bearerOf(request.headers.authorization), caller, request.id);
}
