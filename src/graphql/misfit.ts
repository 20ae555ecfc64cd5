import { Kind, TokenKind, type ASTNode, type GraphQLError, type Token } from 'graphql';

const literals = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);
const openers = new Set<string>([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const closers = new Set<string>([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);
/** Neither is a value of a list: a comment says nothing, and of `$name` the name counts. */
const silent = new Set<string>([TokenKind.COMMENT, TokenKind.DOLLAR]);

const longestField = 200;

/** Whether a value does not fit its type. graphql-js finds that before any resolver runs, and names no code for it. */
export function isMisfit(error: GraphQLError): boolean {
  const { message, nodes } = error;
  const kind = nodes?.[0]?.kind;
  if (/^Too many errors processing variables/.test(message)) return true;
  if (kind === undefined) return false;
  if (kind === Kind.VARIABLE_DEFINITION)
    return /^Variable "\$\w+" (got invalid value|of (required|non-null) type)/.test(message);
  return literals.has(kind) || /^Argument "\w+" (has invalid value|of (required|non-null) type)/.test(message);
}

/** The field of the input that an error of graphql-js speaks of, such as `email` or `roles.0`; `input` itself is how we wrap arguments. */
export function fieldOf({ message, nodes }: GraphQLError): string | null {
  const path = [...placeOf(message, nodes?.[0]), ...fieldInside(message)];
  const [first, ...rest] = path;
  return (first === 'input' && rest.length > 0 ? rest : path).join('.').slice(0, longestField) || null;
}

function placeOf(message: string, node: ASTNode | undefined): readonly string[] {
  if (!node?.loc) return [];
  const { startToken, endToken } = node.loc;
  if (node.kind === Kind.VARIABLE_DEFINITION) {
    const name = node.variable.name.value;
    return [...(usePath(name, endToken) ?? [name]), ...pathInVariable(message, name)];
  }
  if (node.kind === Kind.OBJECT_FIELD) return pathTo(startToken, [node.name.value]);
  if (literals.has(node.kind)) return pathTo(startToken);
  return [/^Argument "(\w+)" /.exec(message)?.[1] ?? []].flat();
}

/** `Variable "$input" got invalid value 5 at "input.roles[0]"; …` says it in its text only. */
function pathInVariable(message: string, name: string): readonly string[] {
  const start = message.lastIndexOf(` at "${name}`) + ` at "${name}`.length;
  const end = message.indexOf('"; ', start);
  if (start < ` at "${name}`.length || end === -1) return [];
  return message
    .slice(start, end)
    .split(/[.[\]]+/)
    .filter(Boolean);
}

/** Where a field is missing or unknown, graphql-js points at the object around it. */
function fieldInside(message: string): readonly string[] {
  const [, name] = /(?:^|; )Field "(?:\w+\.)?(\w+)" (?:of required type|must be non-null)/.exec(message) ?? [];
  const [, unknown] = /; Field "(.{1,200})" is not defined by type "\w+"\./.exec(message) ?? [];
  return [name ?? unknown ?? []].flat();
}

/** The argument that a variable is handed to: its own name is the client's affair. */
function usePath(name: string, after: Token): readonly string[] | null {
  for (let token = after.next; token; token = token.next) {
    const isUse = token.kind === TokenKind.DOLLAR && token.next?.value === name;
    if (isUse && token.next?.next?.kind !== TokenKind.COLON) return pathTo(token);
  }
  return null;
}

/** The way down to a value from the parenthesis that it stands in: names of fields, and places in lists. */
function pathTo(value: Token, path: readonly string[] = []): readonly string[] {
  const way = [...path];
  let named = way.length > 0;
  let before = 0;
  let depth = 0;
  for (let token = value.prev; token; token = token.prev) {
    if (closers.has(token.kind)) {
      if (depth === 0) before += 1;
      depth += 1;
    } else if (openers.has(token.kind)) {
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      if (token.kind === TokenKind.PAREN_L) break;
      if (token.kind === TokenKind.BRACKET_L) way.unshift(String(before));
      named = false;
      before = 0;
    } else if (depth === 0 && token.kind === TokenKind.COLON && !named && before === 0) {
      way.unshift(token.prev?.value ?? '');
      named = true;
    } else if (depth === 0 && !silent.has(token.kind)) before += 1;
  }
  return way;
}
