const told = 6;

/** Ids of nodes are long, and differ at their end. */
export function NodeName({ id }: { readonly id: string }) {
  return (
    <code title={id} aria-label={id}>
      {id.length > told + 4 ? `${id.slice(0, 4)}…${id.slice(-told)}` : id}
    </code>
  );
}
