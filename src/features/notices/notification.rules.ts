/** How pressing something is. In order. */
export enum Priority {
  LOW = 'LOW',
  NORMAL = 'NORMAL',
  HIGH = 'HIGH',
  URGENT = 'URGENT',
}

/** What somebody wants to be disturbed by. */
export interface Wishes {
  readonly minimumPriority: Priority;
  readonly isQuietNow: boolean;
}

/** Of whoever has said nothing about it. */
export const noWishes: Wishes = { minimumPriority: Priority.LOW, isQuietNow: false };

/** Below the minimum and in quiet hours nothing is heard, though it stands in the history; what is urgent breaks quiet hours. */
export function rings(priority: Priority, { minimumPriority, isQuietNow }: Wishes): boolean {
  if (rank(priority) < rank(minimumPriority)) return false;
  return !isQuietNow || priority === Priority.URGENT;
}

function rank(priority: Priority): number {
  return Object.values(Priority).indexOf(priority);
}
