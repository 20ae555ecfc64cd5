import { useQuery } from '@apollo/client/react';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import './admin.css';
import { AUDIT_LOG } from './admin.documents';
import { AuditRow } from './audit-row';

/** Acts of other admins are no events; whoever reads the log sees them soon all the same. */
const askEveryMs = 5_000;

export default function Audit() {
  const log = useQuery(AUDIT_LOG, {
    variables: { actorId: null },
    pollInterval: askEveryMs,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <Page title="Audit log">
      <Loaded of={log} rows={6} height={64}>
        {({ auditLog: { nodes, pageInfo } }) => (
          <div className="card">
            {nodes.length === 0 && (
              <Empty title="No admin has done anything yet">
                Announce something, or suspend somebody: who did what to whom, and why, stands here for good.
              </Empty>
            )}
            <ul className="list" aria-label="Acts">
              {nodes.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
            <More page={pageInfo} onMore={(after) => log.fetchMore({ variables: { after } })} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
