import { Button } from '@mantine/core';
import { useState } from 'react';
import code from './snippet.example?raw';

/** What a front end of one's own begins with. */
export function Snippet() {
  const [isCopied, setCopied] = useState(false);
  return (
    <section aria-label="Client snippet" style={{ marginTop: 28 }}>
      <h2>The same in a front end of your own</h2>
      <pre className="snippet" tabIndex={0} aria-label="Code">
        {code}
      </pre>
      <Button
        variant="default"
        size="xs"
        onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
      >
        {isCopied ? 'Copied' : 'Copy the client snippet'}
      </Button>
    </section>
  );
}
