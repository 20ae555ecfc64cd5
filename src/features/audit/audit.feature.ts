import type { Feature } from '../../graphql/feature';
import { AuditEntry } from './audit-entry.entity';
import { findAuditEntry } from './audit.queries';
import { AuditResolver } from './audit.resolver';

export const auditing: Feature = {
  name: 'audit',
  resolvers: [AuditResolver],
  entities: [AuditEntry],
  topics: [],
  nodes: [{ kind: 'aud', find: findAuditEntry }],
};
