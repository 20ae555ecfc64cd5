import type { ComponentType } from 'react';
import type { AnyFeed } from '../live/feed';
import type { IconName } from '../ui/icons';

export interface Screen {
  /** The last part of its address; the first screen of a role is also the one without. */
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly component: ComponentType;
  /** False for one that is reached from another one. */
  readonly inNav?: boolean;
}

/** All that one role sees and hears. */
export interface RoleScreens {
  readonly screens: readonly Screen[];
  readonly feeds: readonly AnyFeed[];
}
