/** The Postgres that needs no installing, for one process and one folder. */
export { removeEmbeddedData } from './remove-embedded-data';
export { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './start-embedded-postgres';
