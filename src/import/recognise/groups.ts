import type { NameSeen } from './personNames.ts';
import { sayingOf, type Saying } from './sayings.ts';

/** Names that a sentence names together, and what is said of all of them. */
export interface Group {
  readonly names: readonly NameSeen[];
  readonly left: string;
  readonly right: string;
  /** The text after the names up to others of whom something is said: "N, die het mandaat van N overneemt, aan als lid". */
  readonly reach: string;
  readonly saying: Saying | undefined;
}

/** A private-use character for each character of a name: rules then need not know how names are written. */
const NAME = '\uE000';
/** What lets a list go on: "A, B en C"; "A, attaché bij X, en B"; "A (Y) en B". */
const AND = /^\s*(?:[,;](?:\s+[-–•*])?|\s[-–•*]|[,;]?\s*(?:en|alsook|evenals|en ook|&)(?:\s+[-–•*])?)\s*$/u;
const APART = /^(?:\s*\(|\s*,\s|\s(?:van|bij|namens|uit)\s).*(?:[,;)]|(?<!\p{L})(?:en|alsook|evenals))\s*$/su;
const NO_APPOSITION =
  /(?<!\p{L})(?:als|tot|door|vervang\p{L}*|opvolg\p{L}*|opgevolgd|wordt|worden|ontslag|(?:her)?benoem\p{L}*|aangesteld|aangeduid|voorgedragen|krijgt|verleent|stelt|duidt|draagt|wijst|aan|die|dat)(?!\p{L})/iu;

/** Puts the names of a sentence together as the sentence lists them, and reads what is said of each list. */
export function groupsIn(sentence: string, names: readonly NameSeen[]): Group[] {
  const lists: NameSeen[][] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const gap = sentence.slice(list?.at(-1)?.end ?? 0, name.start);
    if (list && (AND.test(gap) || (APART.test(gap) && !NO_APPOSITION.test(gap)))) list.push(name);
    else lists.push([name]);
  }
  const masked = names.reduce(
    (text, { start, end }) => text.slice(0, start) + NAME.repeat(end - start) + text.slice(end),
    sentence.charAt(0).toLowerCase() + sentence.slice(1),
  );
  const edges = lists.map((list) => ({ start: list[0]?.start ?? 0, end: list.at(-1)?.end ?? 0 }));
  const groups: Omit<Group, 'reach'>[] = [];
  lists.forEach((list, i) => {
    const { start, end } = edges[i] ?? { start: 0, end: 0 };
    const left = masked.slice(edges[i - 1]?.end ?? 0, start);
    const right = masked.slice(end, edges[i + 1]?.start);
    const before = groups.at(-1)?.saying;
    groups.push({
      names: list,
      left,
      right,
      saying: sayingOf({ left, right, rest: masked.slice(end), sentence: masked, before }),
    });
  });
  return groups.map((group, i) => {
    const next = groups.findIndex(({ saying }, j) => j > i && saying !== undefined);
    return { ...group, reach: masked.slice(edges[i]?.end, next < 0 ? undefined : edges[next]?.start) };
  });
}

/** For each group that takes another's place: the two, as the sentence pairs them. */
export function replacementsIn(groups: readonly Group[]): { comes: Group; goes: Group }[] {
  return groups.flatMap((goes, i) => {
    if (!goes.saying?.replacement || goes.saying.direction !== 'GOES') return [];
    const [before, after] = [groups[i - 1], groups[i + 1]];
    const comes =
      after?.saying?.replacement && after.saying.direction === 'COMES'
        ? after
        : before?.saying && before.saying.direction !== 'GOES'
          ? before
          : undefined;
    return comes ? [{ comes, goes }] : [];
  });
}
