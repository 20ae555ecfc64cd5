import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** A subscription whose only field may be left out would listen to nothing; graphql-js fails on it without a word. */
export function unconditionalSubscriptions(context: ValidationContext): ASTVisitor {
  const looked = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
        const message = 'The field of a subscription cannot be left out: @skip and @include have no place on it.';
        context.reportError(new GraphQLError(message, { nodes: selection }));
      }
      const inner = insideOf(selection);
      if (inner) look(inner);
    }
  };
  /** Fragments that lead in circles are another rule's affair: each is looked at once. */
  const insideOf = (selection: SelectionNode): SelectionSetNode | undefined => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
    if (selection.kind !== Kind.FRAGMENT_SPREAD || looked.has(selection.name.value)) return undefined;
    looked.add(selection.name.value);
    return context.getFragment(selection.name.value)?.selectionSet;
  };
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation === OperationTypeNode.SUBSCRIPTION) look(selectionSet);
      return false;
    },
  };
}
