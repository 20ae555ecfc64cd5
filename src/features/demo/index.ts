export { demoActivity, ensureBackground, type Pace } from './demo-activity';
export { layOutDemo } from './lay-out-demo';
