import DataLoader from 'dataloader';
import type { Sql } from '../../db/sql';
import type { PageArgs } from './page-args';
import { readPages, type List, type Page } from './read-page';

interface Asked {
  readonly ownerId: string;
  readonly args: PageArgs;
}

interface Caller {
  readonly db: Sql;
}

/** The lists of many owners, such as the items of each seller of a page: those of one answer that ask for the same page in one query. */
export class PagesOfOwners<Row extends object> {
  private readonly loaders = new WeakMap<Caller, DataLoader<Asked, Page<Row>>>();

  constructor(
    /** `where` says what is true of all of them. */
    private readonly list: Omit<List, 'runs'>,
    /** By which its owner is found in an index that has the keys of the list behind it. */
    private readonly ownerColumn: string,
  ) {}

  load(ctx: Caller, ownerId: string, { first, last, after, before }: PageArgs): Promise<Page<Row>> {
    const known = this.loaders.get(ctx);
    const loader = known ?? new DataLoader<Asked, Page<Row>>((all) => this.read(ctx, all), { cache: false });
    if (!known) this.loaders.set(ctx, loader);
    return loader.load({ ownerId, args: { first, last, after, before } });
  }

  private async read(ctx: Caller, all: readonly Asked[]): Promise<(Page<Row> | Error)[]> {
    const byArgs = new Map<string, { readonly args: PageArgs; readonly ids: Set<string> }>();
    for (const { ownerId, args } of all) {
      const same = byArgs.get(keyOf(args)) ?? { args, ids: new Set() };
      byArgs.set(keyOf(args), same);
      same.ids.add(ownerId);
    }
    const pages = new Map<string, ReadonlyMap<string, Page<Row>> | Error>();
    for (const [key, { args, ids }] of byArgs)
      pages.set(
        key,
        await readPages<Row>(ctx.db, this.list, { column: this.ownerColumn, ids: [...ids] }, args).catch(asError),
      );
    return all.map(({ ownerId, args }) => {
      const found = pages.get(keyOf(args));
      const page = found instanceof Error ? found : found?.get(ownerId);
      return page ?? new Error('Whoever asks for a page is given one, if it is empty.');
    });
  }
}

function keyOf({ first, last, after, before }: PageArgs): string {
  return JSON.stringify([first, last, after, before]);
}

/** Whose cursor is of another list is refused alone. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
