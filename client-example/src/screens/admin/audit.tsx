import { useQuery } from '@apollo/client/react';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { AUDIT } from './admin.documents';

export default function Audit() {
  const audit = useQuery(AUDIT);
  return (
    <Page title="Audit">
      <Loaded of={audit} rows={8}>
        {({ auditLog: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty title="Nothing yet">What an admin does is written down here.</Empty>}
            {nodes.length > 0 && (
              <ul className="list card" aria-label="What admins did">
                {nodes.map(({ id, actor, action, subjectId, at }) => (
                  <li key={id}>
                    <div className="list-main">
                      {actor?.displayName ?? 'The system'}: {action}
                      {subjectId !== null && (
                        <div className="dim">
                          <code>{subjectId}</code>
                        </div>
                      )}
                    </div>
                    <span className="dim">
                      <Time at={at} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <More page={pageInfo} onMore={(after) => audit.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
