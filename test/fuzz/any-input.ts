import fc from 'fast-check';
import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { anyJson, hostileScalar, likelyScalar } from './any-scalar';
import { hostileText, likelyText, type Values } from './any-text';
import type { Things } from './things';

/** How often something is sent that nobody would send: of ten values none, or some. */
export interface Manner {
  readonly hostile: 0 | 2;
  readonly things: Things;
  /** What the operation is called: it says which things its `id` may be of. */
  readonly operation: string;
}

interface Described {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** A value for each of them, as far as they must be given one. */
export function anyFields(fields: readonly Described[], manner: Manner): fc.Arbitrary<Record<string, unknown>> {
  const required = fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  const values = Object.fromEntries(fields.map(({ name, type }) => [name, anyValue(name, type, manner)]));
  return fc.record(values, manner.hostile === 0 ? { requiredKeys: required } : { requiredKeys: required.slice(1) });
}

function anyValue(name: string, type: GraphQLInputType, manner: Manner): Values {
  const usual = likely(name, type, manner);
  const unusual = fc.oneof({ weight: 9, arbitrary: hostile(name, type, manner) }, anyJson, fc.constant(null));
  return isNonNullType(type)
    ? mix(usual, unusual, manner)
    : mix(fc.oneof({ weight: 3, arbitrary: usual }, fc.constant(null)), unusual, manner);
}

function mix(usual: Values, unusual: Values, { hostile: weight }: Manner): Values {
  return fc.oneof({ weight: 10 - weight, arbitrary: usual }, { weight, arbitrary: unusual });
}

function likely(name: string, type: GraphQLInputType, manner: Manner): Values {
  if (isListType(type)) return fc.array(anyValue(name, type.ofType, manner), { minLength: 1, maxLength: 3 });
  if (isNonNullType(type)) return likely(name, type.ofType, manner);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) return anyFields(Object.values(type.getFields()), manner);
  if (type.name === 'ID') return fc.nat().map((at) => manner.things.likely(manner.operation, name, at));
  if (type.name === 'String') return likelyText(name);
  const values = likelyScalar[type.name];
  if (!values) throw new Error(`Nobody has said what a likely ${type.name} is.`);
  return values;
}

function hostile(name: string, type: GraphQLInputType, manner: Manner): Values {
  if (isNonNullType(type)) return hostile(name, type.ofType, manner);
  if (isListType(type)) {
    const many = fc
      .tuple(likely(name, type.ofType, { ...manner, hostile: 0 }), fc.constantFrom(101, 501, 10_000))
      .map(([value, count]) => Array.from({ length: count }, () => value));
    return fc.oneof(fc.constant([]), many, fc.array(fc.constant(null), { minLength: 1, maxLength: 3 }));
  }
  if (isEnumType(type)) return fc.constantFrom('', 'NOTHING', '__proto__', 0, 1);
  if (isInputObjectType(type)) return fc.oneof(anyFields(Object.values(type.getFields()), manner), fc.constant({}));
  if (type.name === 'ID')
    return fc.oneof(
      fc.nat().map((at) => manner.things.unlikely(name, at)),
      hostileText,
      fc.integer(),
    );
  return hostileScalar[type.name] ?? hostileText;
}
