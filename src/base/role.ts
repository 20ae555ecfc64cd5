/** What a person may do; one may hold several. Spelt as on the wire. */
export enum Role {
  CUSTOMER = 'CUSTOMER',
  SELLER = 'SELLER',
  INVESTOR = 'INVESTOR',
  BUYER = 'BUYER',
  BILLER = 'BILLER',
  ADMIN = 'ADMIN',
}
