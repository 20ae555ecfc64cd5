import { groupBy } from '../../base/group-by';
import type { Context } from '../../live/context';
import { PerAnswer } from '../../live/per-answer';
import type { PageArgs } from './page-args';
import { readPages, type List, type Page } from './read-page';

interface Asked {
  readonly ownerId: string;
  readonly args: PageArgs;
}

/** What one answer asks of the lists of many owners, such as the items of each seller of a page: whoever wants the same page is read together. */
export class PagesOfOwners<Row extends object> {
  private readonly pages = new PerAnswer<Asked, Page<Row> | Error>((ctx, all) => this.read(ctx, all));

  constructor(
    /** `where` says what is true of all of them. */
    private readonly list: Omit<List, 'runs'>,
    /** By which its owner is found in an index that has the keys of the list behind it. */
    private readonly ownerColumn: string,
  ) {}

  async load(ctx: Context, ownerId: string, { first, last, after, before }: PageArgs): Promise<Page<Row>> {
    const page = await this.pages.load(ctx, { ownerId, args: { first, last, after, before } });
    if (page instanceof Error) throw page;
    return page;
  }

  private async read(ctx: Context, all: readonly Asked[]): Promise<(asked: Asked) => Page<Row> | Error> {
    const pages = new Map<string, ReadonlyMap<string, Page<Row>> | Error>();
    for (const [key, same] of groupBy(all, keyOf)) {
      const owners = { column: this.ownerColumn, ids: [...new Set(same.map(({ ownerId }) => ownerId))] };
      const [{ args } = noArgs] = same;
      // Whose cursor is of another list is refused alone.
      pages.set(key, await readPages<Row>(ctx.db, this.list, owners, args).catch(asError));
    }
    return (asked) => {
      const found = pages.get(keyOf(asked));
      const page = found instanceof Error ? found : found?.get(asked.ownerId);
      if (!page) throw new Error('Whoever asks for a page is given one, if it is empty.');
      return page;
    };
  }
}

const noArgs: { readonly args: PageArgs } = { args: {} };

function keyOf({ args: { first, last, after, before } }: Asked): string {
  return JSON.stringify([first, last, after, before]);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
