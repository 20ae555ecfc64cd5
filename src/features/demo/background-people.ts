import { Role } from '../../base/role';

/** Who keeps the demo moving: nobody signs in as one of them, so what they do surprises nobody in his own account. */
export const backgroundPeople = [
  { name: 'mila', displayName: 'Mila Novak', roles: [Role.CUSTOMER] },
  { name: 'jonas', displayName: 'Jonas Weber', roles: [Role.CUSTOMER] },
  { name: 'zoe', displayName: 'Zoé Martin', roles: [Role.CUSTOMER] },
  { name: 'crepes', displayName: 'Crêpe Corner', roles: [Role.SELLER] },
  { name: 'logistics', displayName: 'Rhein Logistik', roles: [Role.SELLER] },
  { name: 'bakery', displayName: 'Backhaus Sommer', roles: [Role.SELLER] },
  { name: 'retail', displayName: 'Hansa Retail', roles: [Role.BUYER] },
  { name: 'oak', displayName: 'Oak Capital', roles: [Role.INVESTOR] },
  { name: 'lumen', displayName: 'Lumen Fund', roles: [Role.INVESTOR] },
  { name: 'energy', displayName: 'Metro Energy', roles: [Role.BILLER] },
  { name: 'garden', displayName: 'Garden & Green', roles: [Role.SELLER] },
] as const;

export type BackgroundName = (typeof backgroundPeople)[number]['name'];

export const guests = ['mila', 'jonas', 'zoe'] as const satisfies readonly BackgroundName[];
export const firms = ['logistics', 'bakery'] as const satisfies readonly BackgroundName[];
export const funds = ['oak', 'lumen'] as const satisfies readonly BackgroundName[];
