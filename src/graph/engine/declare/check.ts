import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { EntityType } from '../../model/types.ts';
import type { GroupKey } from '../grouping.ts';
import type { FilterSpec, SortKey } from '../field.ts';
import { checkRelation } from './checkRelation.ts';
import { entityTypeOf, expectNeed, expectPattern, expectPlain, expectProperty } from './expect.ts';

/**
 * Reads all patterns that a schema names: each must return what its user reads, and join the types that it should.
 * All properties that the schema names must be among those that the import writes.
 * @throws PlainError for the first that is not so, with the type and the field that name it
 */
export function checkSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields());
      // An edge needs properties of its node.
      const node = fields.find(({ name }) => name === 'node')?.type;
      for (const field of fields)
        checkField(`${type.name}.${field.name}`, field, {
          from: entityTypeOf(type),
          node: entityTypeOf(node ?? type),
          isAny: isInterfaceType(type),
        });
    } else if (isInputObjectType(type)) {
      const { graph } = type.extensions;
      for (const { name, extensions } of graph ? Object.values(type.getFields()) : [])
        if (graph && extensions.graph) checkFilter(`${type.name}.${name}`, graph.type, extensions.graph);
    } else if (isEnumType(type)) {
      const { graph } = type.extensions;
      for (const { name, value } of graph ? type.getValues() : [])
        if (graph) checkKey(`${type.name}.${name}`, graph.type, value as SortKey | GroupKey);
      if (graph?.sum) expectProperty(type.name, graph.type, graph.sum);
    }
  }
}

interface Parent {
  /** The type of nodes that it is. */
  readonly from: EntityType | undefined;
  /** Whether it is a node of any type. */
  readonly isAny: boolean;
  /** The type of nodes that its fields may need properties of. */
  readonly node: EntityType | undefined;
}

function checkField(
  where: string,
  field: GraphQLField<unknown, unknown>,
  { from, isAny, node }: Parent,
): void {
  const spec = field.extensions.graph;
  if (!spec) return;
  switch (spec.kind) {
    case 'facets':
      return;
    case 'property':
      if (from || isAny) expectNeed(where, from, spec.name);
      return;
    case 'edge':
      for (const name of spec.needs ?? []) expectNeed(where, node, name);
      return;
    case 'value':
      expectPattern(where, spec.pattern, { columns: ['value'], from });
      return;
    case 'whole':
      expectPattern(where, spec.pattern, { columns: spec.columns });
      return;
    case 'groups':
      expectPattern(where, spec.pattern, { columns: ['node'], label: spec.label });
      return;
    default:
      checkRelation(where, from, field, spec);
  }
}

function checkFilter(where: string, type: EntityType, spec: FilterSpec): void {
  if ('property' in spec) {
    expectProperty(where, type, spec.property);
    if (spec.text) expectPlain(where, type, spec.property);
  } else expectPattern(where, spec.relation, { columns: ['node'], from: type, to: spec.target });
}

function checkKey(where: string, type: EntityType, key: SortKey | GroupKey): void {
  if ('property' in key) expectProperty(where, type, key.property);
  else if ('count' in key) expectPattern(where, key.count, { columns: ['node'], from: type });
  else if ('value' in key) expectPattern(where, key.value, { columns: ['value'], from: type });
  else if ('relation' in key)
    expectPattern(where, key.relation, { columns: key.basis ? ['node', 'link'] : ['node'], from: type });
}
