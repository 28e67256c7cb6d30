// #region set
/** The last `window` ids, exactly. Its iterator is kept, so finding the oldest does not walk past those that have left. */
export class SeenSet<Id> {
  readonly #ids = new Set<Id>()
  readonly #oldest = this.#ids.values()
  readonly #window: number

  constructor(window: number) {
    this.#window = positive(window)
  }

  /** Whether `id` is new; then it is remembered. */
  add(id: Id): boolean {
    if (this.#ids.has(id)) {
      return false
    }

    if (this.#ids.size === this.#window) {
      this.#ids.delete(this.#oldest.next().value!)
    }

    this.#ids.add(id)

    return true
  }
}
// #endregion set

// #region generations
/**
 * At least the last `window` ids, and fewer than twice as many:
 * when one generation is full, the one before it goes.
 */
export class SeenGenerations<Id> {
  #young = new Set<Id>()
  #old = new Set<Id>()
  readonly #window: number

  constructor(window: number) {
    this.#window = positive(window)
  }

  /** Whether `id` is new; then it is remembered. */
  add(id: Id): boolean {
    if (this.#young.has(id) || this.#old.has(id)) {
      return false
    }

    if (this.#young.size === this.#window) {
      this.#old = this.#young
      this.#young = new Set()
    }

    this.#young.add(id)

    return true
  }
}
// #endregion generations

// #region table
/**
 * The last `window` ids of 32 bits, exactly, in two typed arrays: a ring of the ids, and a hash table of places in the ring
 * with linear probing, at most half full. Knuth's algorithm R (The Art of Computer Programming, volume 3, section 6.4)
 * closes the gap that a deleted id leaves.
 */
export class SeenTable {
  readonly #ring: Int32Array
  readonly #table: Int32Array
  readonly #shift: number
  #added = 0

  constructor(window: number) {
    const bits = Math.ceil(Math.log2(positive(window))) + 1

    this.#ring = new Int32Array(window)
    this.#table = new Int32Array(2 ** bits)
    this.#shift = 32 - bits
  }

  /** Whether `id` is new; then it is remembered. */
  add(id: number): boolean {
    if (this.#table[this.#find(id)]! > 0) {
      return false
    }

    const place = this.#added % this.#ring.length

    if (this.#added >= this.#ring.length) {
      this.#delete(this.#find(this.#ring[place]!))
    }

    this.#ring[place] = id
    this.#table[this.#find(id)] = place + 1
    this.#added++

    return true
  }

  /** The slot of an id, or the free one where it would be. */
  #find(id: number): number {
    let slot = this.#home(id)

    while (
      this.#table[slot]! > 0 &&
      this.#ring[this.#table[slot]! - 1] !== (id | 0)
    ) {
      slot = this.#after(slot)
    }

    return slot
  }

  #delete(gap: number): void {
    for (
      let slot = this.#after(gap);
      this.#table[slot]! > 0;
      slot = this.#after(slot)
    ) {
      const home = this.#home(this.#ring[this.#table[slot]! - 1]!)

      // It may move into the gap only if that does not lie before its home, seen round the table.
      if (this.#distance(home, slot) >= this.#distance(gap, slot)) {
        this.#table[gap] = this.#table[slot]!
        gap = slot
      }
    }

    this.#table[gap] = 0
  }

  #distance(from: number, to: number): number {
    return (to - from) & (this.#table.length - 1)
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#table.length - 1)
  }

  #home(id: number): number {
    return Math.imul(id, 0x9e3779b1) >>> this.#shift
  }
}
// #endregion table

function positive(window: number): number {
  if (!Number.isSafeInteger(window) || window < 1) {
    throw new RangeError(
      `a window must be a positive integer, got ${window}`
    )
  }

  return window
}
