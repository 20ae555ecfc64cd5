import { Page } from '../ui/page';
import { Link } from '../router';

export function NotFound() {
  return (
    <Page title="Not here">
      <p>
        There is no such screen for this role. <Link href="/app/">To the first one</Link>
      </p>
    </Page>
  );
}
