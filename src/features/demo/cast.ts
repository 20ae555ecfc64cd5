import type { Viewer } from '../../base/viewer';
import type { Sql } from '../../db/sql';
import type { Context } from '../../live/context';
import type { Contexts } from '../../live/contexts';
import { demoAccounts, findDemoViewers } from '../identity';
import { backgroundPeople, type BackgroundName } from './background-people';

export type AccountName = (typeof demoAccounts)[number]['account'];
export type Name = AccountName | BackgroundName;

const nobody = { address: '', userAgent: 'demo' };

/** Those who play in the demo. What they do, they do by the verbs that everybody has, so all that follows from it is true. */
export class Cast {
  private constructor(
    private readonly contexts: Contexts,
    private readonly viewers: ReadonlyMap<string, Viewer>,
  ) {}

  static async gather(contexts: Contexts, sql: Sql): Promise<Cast> {
    const emails = [...demoAccounts.map(({ account }) => account), ...backgroundPeople.map(({ name }) => name)].map(
      emailOf,
    );
    return new Cast(contexts, await findDemoViewers(sql, emails));
  }

  /** Null while he is suspended, or not there. */
  find(name: Name): Viewer | null {
    return this.viewers.get(emailOf(name)) ?? null;
  }

  idOf(name: Name): string {
    return this.viewerOf(name).id;
  }

  as(name: Name): Context {
    return this.contexts.forViewer(this.viewerOf(name), nobody);
  }

  private viewerOf(name: Name): Viewer {
    const viewer = this.find(name);
    if (!viewer) throw new Absent(name);
    return viewer;
  }
}

/** Somebody of the demo cannot take part at present. */
export class Absent extends Error {
  constructor(name: Name) {
    super(`${name} of the demo is suspended, or not there.`);
  }
}

export function emailOf(name: Name): string {
  return `${name}@demo.test`;
}
