export { type Authenticator } from './authenticator';
export { demoAccounts, demoPassword, ensureDemoAccounts, openDemoSession } from './demo-accounts';
export { ensureAdmin } from './ensure-admin';
export { identity, provideIdentity } from './identity.feature';
export { passwordsKey } from './identity.services';
export { User } from './user.entity';
