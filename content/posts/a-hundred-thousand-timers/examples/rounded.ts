// #region rounded
/** Rounded up to whole steps: longer by less than one. */
export function rounded(delayMs: number, stepMs: number): number {
  return Math.ceil(delayMs / stepMs) * stepMs
}
// #endregion rounded
