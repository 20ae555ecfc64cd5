import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { dependsOnViewer } from '../per-viewer';

type Variables = Readonly<Record<string, unknown>>;

/** An operation made ready once, to be run for each fact. */
export interface Compiled {
  /** Tells it from all others in this process. */
  readonly key: string;
  /** Whether subscribers with different viewers must not share what is made; set as well when it turns out that they did. */
  perViewer: boolean;
  run(root: unknown, ctx: unknown, variables: Variables): ExecutionResult | Promise<ExecutionResult>;
}

/** Compiles each operation of each document once. Documents are kept by `Documents`, and what is made of them goes with them. */
export class Compiler {
  private readonly made = new WeakMap<DocumentNode, Map<string, Compiled>>();
  private count = 0;

  constructor(private readonly schema: GraphQLSchema) {}

  compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled {
    const name = operation.name?.value ?? '';
    const ofDocument = this.made.get(document) ?? new Map<string, Compiled>();
    this.made.set(document, ofDocument);
    const known = ofDocument.get(name);
    if (known) return known;
    this.count += 1;
    const compiled = {
      key: this.count.toString(36),
      perViewer: dependsOnViewer(this.schema, document, operation),
      run: this.runner(document, operation.name?.value),
    };
    ofDocument.set(name, compiled);
    return compiled;
  }

  /** As one function made for this selection; where the compiler cannot, step by step as graphql-js does it. */
  private runner(document: DocumentNode, operationName: string | undefined): Compiled['run'] {
    const { schema } = this;
    const compiled = compileQuery(schema, document, operationName);
    if (isCompiledQuery(compiled)) return (root, ctx, variables) => compiled.query(root, ctx, variables);
    return (rootValue, contextValue, variableValues) =>
      execute({ schema, document, operationName, rootValue, contextValue, variableValues });
  }
}
