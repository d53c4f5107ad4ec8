import { describe, expect } from 'vitest';
import { openYoga } from '../../../src/server/yoga.ts';
import { openCorpus } from '../../corpus.ts';
import { CORPUS } from '../../folders.ts';
import { postTo } from '../../post.ts';
import { sweep } from './sweep.ts';

if (CORPUS) {
  const yoga = openYoga({ reader: (await openCorpus()).reader, cache: false });
  describe('on a folder of further documents', () =>
    sweep(async (query, variables = {}) => {
      const response = await postTo(yoga, JSON.stringify({ query, variables }), {});
      const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
      expect(errors?.map(({ message }) => message)).toBeUndefined();
      return data;
    }));
} else {
  describe.skip('on a folder of further documents', () => sweep(() => Promise.resolve()));
}
