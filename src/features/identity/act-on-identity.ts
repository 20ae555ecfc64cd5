import type { Connections } from '../../live/connections';
import type { Listener } from '../../live/listen';
import { identityStream, rolesChanged, sessionsEnded } from './identity.topics';
import type { Viewers } from './viewers';

/** On every node, as soon as it is heard there: whoever is out is out, and whoever may do less does less. */
export function actOnIdentity(connections: Connections, viewers: Viewers): Listener {
  return {
    name: 'identity',
    stream: identityStream,
    topics: [sessionsEnded, rolesChanged],
    hear(fact) {
      if (fact.isOf(sessionsEnded)) {
        const { userId, sessionIds, reason } = fact.payload;
        viewers.forgetUser(userId);
        for (const connection of [...connections.of(userId)]) {
          if (sessionIds === null || sessionIds.includes(connection.viewer.sessionId)) connection.disconnect(reason);
        }
      } else if (fact.isOf(rolesChanged)) {
        const { userId, roles } = fact.payload;
        viewers.forgetUser(userId);
        for (const connection of connections.of(userId)) connection.changeRoles(roles);
      }
    },
  };
}
