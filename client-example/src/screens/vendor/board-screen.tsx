export { Board as default } from './board';
