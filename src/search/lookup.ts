import { lookUpBy } from '../graph/engine/keys.ts';
import { findNamed, nearNames } from './named.ts';

// Lets the name of a node be given wherever its key can be given. Where a filter gives a name, all nodes with it count.
lookUpBy(async (graph, asked) => {
  const found = await findNamed(graph, asked);
  return Promise.all(
    asked.map(async (one, i) => {
      const { isKey = false, meant = [], others = [] } = found[i] ?? {};
      const ids = (one.single || isKey ? meant : [...meant, ...others]).map(([id]) => id);
      return { ids, near: ids.length > 0 ? [] : await nearNames(graph, one) };
    }),
  );
});
