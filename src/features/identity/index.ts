export { type Authenticator } from './authenticator';
export { demoAccounts, demoEmails, demoPassword, ensureDemoAccounts, openDemoSession } from './demo-accounts';
export { ensureAdmin } from './ensure-admin';
export { identity, provideIdentity } from './identity.feature';
export { passwordsKey } from './identity.services';
export { getPerson, parties, personInJson, toldPerson, type Party, type Person } from './people';
export { changeRoles, disconnect, reinstate, suspend } from './standing';
export { User } from './user.entity';
export { findUser } from './user.queries';
