export { default, type Options } from './integration/bonafides.ts';
