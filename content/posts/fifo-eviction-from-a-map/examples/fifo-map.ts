/** A Map that holds at most `maxEntries` entries and drops the one inserted first. */
export class FifoMap<K, V> {
  readonly #map = new Map<K, V>()
  readonly #maxEntries: number
  #oldest = this.#map.keys()
  #removed = 0

  constructor(maxEntries: number) {
    if (!Number.isSafeInteger(maxEntries) || maxEntries < 1) {
      throw new RangeError(
        `maxEntries must be a positive integer, got ${maxEntries}`
      )
    }

    this.#maxEntries = maxEntries
  }

  get size() {
    return this.#map.size
  }

  get(key: K) {
    return this.#map.get(key)
  }

  // #region kept
  set(key: K, value: V) {
    if (
      this.#map.size === this.#maxEntries &&
      !this.#map.has(key)
    ) {
      this.#evict()
    }

    this.#map.set(key, value)
  }

  /**
   * Every key the iterator has returned is deleted at once, so all
   * live keys lie ahead of it.
   */
  #evict() {
    const { done, value: key } = this.#oldest.next()

    if (!done) {
      this.#map.delete(key)
    }
  }

  delete(key: K) {
    const existed = this.#map.delete(key)

    // An iterator that stands still keeps every outgrown table
    // alive: replace it now and then.
    if (existed && ++this.#removed >= this.#maxEntries) {
      this.#oldest = this.#map.keys()
      this.#removed = 0
    }

    return existed
  }
  // #endregion kept
}
