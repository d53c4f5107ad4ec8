import SchemaBuilder, { createContextCache, type SchemaTypes } from '@pothos/core';
import {
  PothosComplexityPlugin,
  type ComplexityResult,
  type FieldComplexity,
} from '@pothos/plugin-complexity';
import {
  getArgumentValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

const NOTHING: ComplexityResult = { complexity: 0, depth: 0, breadth: 0 };

/**
 * Counts the fields that an operation can return, as the complexity plugin does, with one difference: of a connection,
 * only the page is multiplied by its length. The plugin multiplies the counts of the whole list too.
 */
function priceOf({ schema, operation, ...info }: GraphQLResolveInfo): ComplexityResult {
  const type = schema.getRootType(operation.operation);
  return type
    ? selectionPrice(operation.selectionSet, type, 1, { ...info, schema, known: new Map() })
    : NOTHING;
}

interface Pricing extends Operation {
  /** A fragment that many selections spread is counted once for each length of page. */
  readonly known: Map<SelectionSetNode, Map<string, ComplexityResult>>;
}

/** @param page the length of the page, where the type is a connection */
function selectionPrice(
  set: SelectionSetNode,
  type: GraphQLNamedType,
  page: number,
  pricing: Pricing,
): ComplexityResult {
  const known = pricing.known.get(set) ?? new Map<string, ComplexityResult>();
  pricing.known.set(set, known);
  const key = `${type.name} ${page}`;
  const price =
    known.get(key) ??
    set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return fieldPrice(selection, type, page, pricing);
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : pricing.fragments[selection.name.value];
        const on = fragment?.typeCondition && pricing.schema.getType(fragment.typeCondition.name.value);
        return fragment ? selectionPrice(fragment.selectionSet, on ?? type, page, pricing) : NOTHING;
      })
      .reduce(
        (sum, one) => ({
          complexity: sum.complexity + one.complexity,
          depth: Math.max(sum.depth, one.depth),
          breadth: sum.breadth + one.breadth,
        }),
        NOTHING,
      );
  known.set(key, price);
  return price;
}

function fieldPrice(
  node: FieldNode,
  type: GraphQLNamedType,
  page: number,
  pricing: Pricing,
): ComplexityResult {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[node.name.value];
  if (!field) return { complexity: 0, depth: 1, breadth: 1 };
  const option = field.extensions['complexity'] as FieldComplexity<object, object> | undefined;
  const own =
    typeof option === 'function'
      ? option(getArgumentValues(field, node, pricing.variableValues), {}, field as never)
      : option;
  const { field: price = 1, multiplier = 1 } = typeof own === 'number' ? { field: own } : (own ?? {});
  const target = getNamedType(field.type);
  const isPaged = isConnection(target);
  const below = node.selectionSet
    ? selectionPrice(node.selectionSet, target, isPaged ? multiplier : 1, pricing)
    : NOTHING;
  const times = isConnection(type) && ['nodes', 'edges'].includes(field.name) ? page : 1;
  return {
    complexity: (price + below.complexity * (isPaged ? 1 : Math.max(multiplier, 0))) * times,
    depth: 1 + below.depth,
    breadth: 1 + below.breadth,
  };
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

/** The complexity plugin with these prices. */
class PricePlugin<Types extends SchemaTypes> extends PothosComplexityPlugin<Types> {
  override complexityCache = createContextCache((_: Types['Context'], info: GraphQLResolveInfo) =>
    priceOf(info),
  );
}
SchemaBuilder.allowPluginReRegistration = true;
// The plugin's own types are not exact about optional properties.
SchemaBuilder.registerPlugin('complexity', PricePlugin as never);
SchemaBuilder.allowPluginReRegistration = false;
