import { z } from 'zod';
import { Role } from '../../base/role';
import { line } from '../../base/text';

/** Why an admin does something to somebody; it stands in the audit log. */
export const Act = z.object({ userId: z.string(), reason: line(500) });

export const Roles = z.object({
  userId: z.string(),
  roles: z
    .array(z.enum(Role))
    .min(1, 'must name at least one role')
    .max(100, 'names roles more than once')
    .transform((roles) => [...new Set(roles)]),
});
