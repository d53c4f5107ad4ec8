import type { SortKey } from './field.ts';
import type { GroupKey, Grouping } from './grouping.ts';
import { entriesColumn, nodesColumn } from './record.ts';
import { asksMoreThanIds, next, numbered, type ManyStep, type Step } from './step.ts';

/**
 * Prints a plan for people: a line for each step, in the order of the statement's columns, with what is read of the
 * nodes that it leads to.
 * @param fromIds whether the first step starts from the nodes of other answers, and not from nothing
 */
export function describePlan(root: Step, fromIds = false): string {
  const steps = numbered(root);
  const from = new Map(steps.flatMap((step, i) => next(step).map((one) => [one, `from ${nodesColumn(i)}`])));
  return steps
    .map((step, i) =>
      [lineOf(step, i, from.get(step) ?? (fromIds ? 'from ids' : '·')), ...levelOf(step, i)].join('\n'),
    )
    .join('\n');
}

function lineOf(step: Step, number: number, from: string): string {
  return `${entriesColumn(number)} ${step.kind.padEnd(6)} ${from} → ${step.pattern.path} ${askedOf(step)}`.trimEnd();
}

function askedOf(step: Step): string {
  const parameters = JSON.stringify(step.parameters);
  if (step.kind === 'one' || step.kind === 'list') return parameters === '{}' ? '' : parameters;
  const where = step.filter ? [`where ${JSON.stringify(step.filter.values)}`] : [];
  if (step.kind === 'groups') return [`counted ${byOf(step.grouping)}`, ...where].join(', ');
  return [
    ...pageOf(step),
    ...[...step.facets.values()].map((grouping) => `counted ${byOf(grouping)}`),
    ...where,
  ].join(', ');
}

function pageOf({ window, order, wants }: ManyStep): string[] {
  const { size, backwards, after, before } = window;
  const page = [
    `${backwards ? 'last' : 'first'} ${size}`,
    ...(after ? [`after ${after.id}`] : []),
    ...(before ? [`before ${before.id}`] : []),
  ].join(' ');
  return [
    ...(wants.rows ? [page, `sorted by ${sortOf(order.field)} ${order.direction}`] : []),
    ...(wants.total ? ['counted'] : []),
  ];
}

function levelOf(step: Step, number: number): string[] {
  if (step.kind === 'groups' || !asksMoreThanIds(step.level)) return [];
  const { properties, values } = step.level;
  const names = [...properties.keys(), ...values.keys()];
  return [`   ${nodesColumn(number)} reads ${names.length > 0 ? names.join(', ') : 'ids'}`];
}

function sortOf(key: SortKey): string {
  if ('property' in key) return key.property;
  if ('column' in key) return key.column;
  return 'count' in key ? `the number of ${key.count}` : key.value;
}

function byOf({ by }: Grouping): string {
  return `by ${by.map(keyOf).join(' and ')}`;
}

function keyOf(key: GroupKey): string {
  if ('type' in key) return 'type';
  return 'relation' in key ? key.relation : [key.property, ...(key.part ? [key.part] : [])].join(' ');
}
