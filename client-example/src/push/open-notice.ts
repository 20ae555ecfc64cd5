/** From the worker to a page: somebody has clicked on news of this kind. Which screen that is depends on who is signed in. */
export interface OpenNotice {
  readonly openNotice: string;
}

export function isOpenNotice(value: unknown): value is OpenNotice {
  return typeof value === 'object' && value !== null && 'openNotice' in value && typeof value.openNotice === 'string';
}

/** Of a page that is not open yet; whoever opens it may have to sign in first. */
export function noticeAddress(kind: string): string {
  return `/app/?${new URLSearchParams({ notice: kind }).toString()}`;
}
