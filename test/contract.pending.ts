/** What the contract promises and nobody has built yet: names of types, fields, arguments and union members. */
export const pending: readonly string[] = [];
