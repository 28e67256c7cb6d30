/** A window of a browser, as far as the smoke tests need it. One list of tests runs on every engine through this. */
export interface Engine {
  open(url: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** The value of an expression in the page, awaited there; it must survive JSON. */
  evaluate<T>(expression: string): Promise<T>
  /** What the console has called an error since the window opened; `undefined` where the engine does not tell. */
  problems(): readonly string[] | undefined
  close(): Promise<void>
}
