const ofUser = 'usr_';
const ofSeller = 'sel_';

/** Everybody who may sell has it from the first moment on: it is made of his own. */
export function sellerIdOf(userId: string): string {
  return ofSeller + userId.slice(ofUser.length);
}

/** Whose it is; an id of the user himself will do. Whether there is such a seller is another question. */
export function userIdOf(id: string): string {
  return id.startsWith(ofSeller) ? ofUser + id.slice(ofSeller.length) : id;
}
