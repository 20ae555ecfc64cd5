export { audit } from './audit';
export { auditing } from './audit.feature';
