import type { Logger } from 'pino';
import type { Sql } from '../../db/sql';
import type { Member, Result } from '../hub/member';
import type { Latest } from './latest';
import { LatestSource } from './latest-source';

export interface LatestSettings {
  readonly db: Sql;
  readonly log: Logger;
}

/** A state that is being watched on this node, by its key. */
export class LatestSources {
  private readonly open = new Map<string, LatestSource>();

  constructor(private readonly settings: LatestSettings) {}

  /** Resolves when the member has been told how it is now. Returns how to leave. */
  async join(
    latest: Latest,
    key: string,
    render: (root: object) => Result | Promise<Result>,
    member: Member,
  ): Promise<() => void> {
    const source = this.open.get(latest.key) ?? this.begin(latest);
    const leave = source.add(key, render, member);
    member.joined(null);
    try {
      await source.welcome(key);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  private begin(latest: Latest): LatestSource {
    const { db, log } = this.settings;
    const source = new LatestSource(
      () => latest.read(db),
      log,
      () => this.open.delete(latest.key),
    );
    this.open.set(latest.key, source);
    return source;
  }
}
