/** On which side of a trade somebody stands. */
export enum Side {
  CUSTOMER = 'CUSTOMER',
  SELLER = 'SELLER',
}
