import { z } from 'zod';
import { Role } from '../../base/role';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';

/** What every node must act upon: who is out, and who may do something else from now on. */
export const identityStream = 'identity';

const SessionsEnded = z.object({
  userId: z.string(),
  /** Null for all that there are. */
  sessionIds: z.array(z.string()).nullable(),
  reason: z.enum(['SESSION_REVOKED', 'SUSPENDED', 'DISCONNECTED']),
});

export const sessionsEnded = topic<z.output<typeof SessionsEnded>>({
  name: 'identity.sessionsEnded',
  type: null,
  description: 'Somebody signed out, was suspended or disconnected: his connections close on every node.',
  payload: SessionsEnded,
  streams: () => [identityStream],
});

const UserChanged = z.object({ userId: z.string(), fields: z.array(z.string()) });

export const userChanged = topic<z.output<typeof UserChanged>>({
  name: 'identity.userChanged',
  type: null,
  description: 'Somebody has another name or another wallet.',
  payload: UserChanged,
  streams: ({ userId }) => [userStream(userId)],
  invalidates: ({ userId, fields }) => [{ typename: 'User', id: userId, fields }],
});

const RolesChanged = z.object({ userId: z.string(), roles: z.array(z.enum(Role)) });

export const rolesChanged = topic<z.output<typeof RolesChanged>>({
  name: 'identity.rolesChanged',
  type: null,
  description:
    'Somebody may do something else from now on: subscriptions that need a role he has lost end on every node.',
  payload: RolesChanged,
  streams: ({ userId }) => [identityStream, userStream(userId)],
  invalidates: ({ userId }) => [{ typename: 'User', id: userId, fields: ['roles'] }],
});
