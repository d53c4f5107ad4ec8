import {
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
} from 'graphql';
import { schema } from '../../src/api/schema.ts';

const namesIn = ({ selectionSet }: FieldNode) =>
  (selectionSet?.selections ?? []).flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
const firstOf = ({ arguments: args = [] }: FieldNode) =>
  args.find(({ name }) => name.value === 'first')?.value;

/** Visits each list of an operation whose items it asks for. @param nested whether it is a list of a list's items */
function eachList(operation: string, visited: (list: FieldNode, nested: boolean) => FieldNode | undefined) {
  const types = new TypeInfo(schema);
  let depth = 0;
  const isList = (node: FieldNode) =>
    String(getNamedType(types.getType())).endsWith('Connection') &&
    namesIn(node).some((name) => name === 'nodes' || name === 'edges');
  return visit(
    parse(operation),
    visitWithTypeInfo(types, {
      Field: {
        enter: (node) => (isList(node) ? visited(node, depth++ > 0) : undefined),
        leave: (node) => void (isList(node) && depth--),
      },
    }),
  );
}

/** The lists of an operation that do not tell whether more follow; a ranking tells, by the variable in `first`. */
export function silentLists(operation: string): string[] {
  const silent: string[] = [];
  eachList(operation, (list, nested) => {
    const first = firstOf(list);
    const tells = first && (first.kind === Kind.VARIABLE || namesIn(list).includes('pageInfo'));
    if (!nested && !tells) silent.push(list.name.value);
    return undefined;
  });
  return silent;
}

/** The same operation, which asks of each list without `first` too whether more follow, under the name `cut`. */
export function askingForCuts(operation: string): string {
  return print(
    eachList(operation, (list) => {
      if (!list.selectionSet || firstOf(list)) return undefined;
      const name = { kind: Kind.NAME, value: 'pageInfo' } as const;
      const alias = { kind: Kind.NAME, value: 'cut' } as const;
      const asked = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'hasNextPage' } } as const;
      const probe = {
        kind: Kind.FIELD,
        name,
        alias,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [asked] },
      } as const;
      const selections = [...list.selectionSet.selections, probe];
      return { ...list, selectionSet: { ...list.selectionSet, selections } };
    }),
  );
}
