import {
  GraphQLError,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { limits } from './limits';
import { unconditionalSubscriptions } from './unconditional-subscriptions';

/** Texts of documents kept, in characters; the trees made of them are some ten times as large. */
const keptText = 2_000_000;

/** Parses and validates each text once, for the transports that have no Apollo in front of them. */
export class Documents {
  private readonly valid = new LRUCache<string, DocumentNode>({
    maxSize: keptText,
    sizeCalculation: (_, text) => text.length + 1,
  });
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    introspection: boolean,
  ) {
    this.rules = [...specifiedRules, ...rulesOfOurs(introspection)];
  }

  /** The document, or what is wrong with it. */
  prepare(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.valid.get(text);
    if (known) return known;
    try {
      const document = parse(text, { maxTokens: limits.tokens });
      const errors = validate(this.schema, document, this.rules);
      if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
      this.valid.set(text, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  }
}

/** What a document must obey besides the rules of GraphQL itself. */
export function rulesOfOurs(introspection: boolean): ValidationRule[] {
  return introspection ? [unconditionalSubscriptions] : [unconditionalSubscriptions, NoSchemaIntrospectionCustomRule];
}

/** The one that is named, or the only one; Apollo's code for when there is none. */
export function findOperation(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  const message =
    typeof name === 'string'
      ? `There is no operation ${JSON.stringify(name.slice(0, 100))} in the document.`
      : 'Name the operation: the document has several, or none.';
  throw new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { ...extensions, code },
  });
}
