// #region rounded
/** A delay in milliseconds, rounded up to whole steps: never shorter, and longer by less than one step. */
export function rounded(delayMs: number, stepMs: number): number {
  return Math.ceil(delayMs / stepMs) * stepMs
}
// #endregion rounded
