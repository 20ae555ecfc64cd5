import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { connectionType, type Connection } from '../../graphql/pages/connection';
import type { Context } from '../../live/context';
import { getPerson, User } from '../identity';
import { AuditEntry } from './audit-entry.entity';
import { AuditLogArgs } from './audit-log.args';
import { listAuditEntries } from './audit.queries';

const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry');

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Allow([Role.ADMIN])
  @Query(() => AuditEntryConnection, { description: 'What admins have done, the newest first.' })
  auditLog(@Ctx() ctx: Context, @Args(() => AuditLogArgs) args: AuditLogArgs): Promise<Connection<AuditEntry>> {
    return listAuditEntries(ctx, args);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who did it.' })
  actor(@Ctx() ctx: Context, @Root() { actorId }: AuditEntry): Promise<User> {
    return getPerson(ctx, actorId);
  }
}
