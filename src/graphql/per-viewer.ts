import {
  Kind,
  getNamedType,
  isAbstractType,
  isCompositeType,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Extensions } from 'type-graphql';

/** Beside a field whose value depends on who asks: subscribers who ask for it are not sent the same bytes. */
export function PerViewer(): MethodDecorator & PropertyDecorator {
  return Extensions({ perViewer: true });
}

/** Whether an operation asks for any such field. Fragments are looked into once. */
export function dependsOnViewer(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  const looked = new Set<string>();
  const look = ({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return lookAtField(selection.name.value, selection.selectionSet, type);
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        return look(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
      }
      const name = selection.name.value;
      if (looked.has(name)) return false;
      looked.add(name);
      return document.definitions.some(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === name &&
          look(definition.selectionSet, schema.getType(definition.typeCondition.name.value)),
      );
    });
  const lookAtField = (
    name: string,
    inner: SelectionSetNode | undefined,
    parent: GraphQLNamedType | undefined,
  ): boolean =>
    // What an interface promises, each of its types keeps in its own way.
    typesBehind(schema, parent).some((type) => {
      const field = 'getFields' in type ? type.getFields()[name] : undefined;
      if (!field) return false;
      if (field.extensions['perViewer'] === true) return true;
      const named = getNamedType(field.type);
      return inner !== undefined && isCompositeType(named) && look(inner, named);
    });
  return look(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

function typesBehind(schema: GraphQLSchema, type: GraphQLNamedType | undefined): readonly GraphQLNamedType[] {
  if (!type) return [];
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}
