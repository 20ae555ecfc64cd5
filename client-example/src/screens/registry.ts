import type { PersonaName } from '../personas';
import type { RoleScreens } from '../shell/role-screens';

/** Each role is loaded when somebody has it. */
const loaders: Readonly<Record<PersonaName, () => Promise<{ readonly default: RoleScreens }>>> = {
  customer: () => import('./guest'),
  vendor: () => import('./vendor'),
  seller: () => import('./seller'),
  investor: () => import('./investor'),
  buyer: () => import('./buyer'),
  payer: () => import('./payer'),
  biller: () => import('./biller'),
  client: () => import('./client'),
  provider: () => import('./provider'),
  admin: () => import('./admin'),
};

const loading = new Map<PersonaName, Promise<RoleScreens>>();

/** The same promise each time, as React wants it. */
export function screensOf(name: PersonaName): Promise<RoleScreens> {
  const known = loading.get(name) ?? loaders[name]().then((module) => module.default);
  loading.set(name, known);
  return known;
}
