/** The newest `size` keys, in the order in which they came. */
export class Window {
  readonly #entries = new Map<string, number>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  // #region evict
  add(key: string, value: number): void {
    this.#entries.set(key, value)

    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) {
        break
      }

      this.#entries.delete(oldest)
    }
  }
  // #endregion evict
}
