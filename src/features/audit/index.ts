export { audit, auditMove } from './audit';
export { auditing } from './audit.feature';
