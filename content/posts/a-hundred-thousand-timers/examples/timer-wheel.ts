/**
 * A timer for each id from 0 up to `ids`, in as many lists as there are slots. The lists are chained through typed arrays,
 * so an armed timer is three numbers and no object. A slot holds the ids whose due ticks leave the same remainder.
 */
export class TimerWheel {
  readonly #ids: number
  readonly #mask: number
  readonly #expired: number
  readonly #next: Int32Array
  readonly #previous: Int32Array
  readonly #due: Float64Array
  #now = 0

  constructor(ids: number, slots = 4096) {
    if (slots < 1 || !Number.isInteger(Math.log2(slots))) {
      throw new RangeError(
        `slots must be a power of two, got ${slots}`
      )
    }

    // Behind the ids stand the heads of the lists: one of each slot, and one of what has come due.
    this.#ids = ids
    this.#mask = slots - 1
    this.#expired = ids + slots
    this.#next = new Int32Array(ids + slots + 1).map(
      (_, node) => node
    )
    this.#previous = this.#next.slice()
    this.#due = new Float64Array(ids)
  }

  // #region wheel
  /** Lets `id` come due at `tick`, or at the next if it is over. */
  arm(id: number, tick: number): void {
    this.cancel(id)
    this.#due[id] =
      tick > this.#now ? Math.ceil(tick) : this.#now + 1
    this.#append(id)
  }

  /** Whether `id` was armed. */
  cancel(id: number): boolean {
    if (!(id >= 0 && id < this.#ids)) {
      throw new RangeError(`there is no id ${id}`)
    }

    const armed = this.#next[id] !== id

    this.#unlink(id)

    return armed
  }

  /** Calls `fire` for what comes due up to `tick`, in order. */
  advance(tick: number, fire: (id: number) => void): void {
    while (this.#now < tick) {
      this.#now++
      this.#take(this.#ids + (this.#now & this.#mask))

      for (
        let id = this.#next[this.#expired]!;
        id !== this.#expired;
        id = this.#next[this.#expired]!
      ) {
        this.#unlink(id)

        if (this.#due[id]! > this.#now) {
          this.#append(id) // for a later turn of the wheel
        } else {
          fire(id)
        }
      }
    }
  }
  // #endregion wheel

  /** At the end of the list of its slot. */
  #append(id: number): void {
    const head = this.#ids + (this.#due[id]! & this.#mask)

    this.#link(this.#previous[head]!, id)
    this.#link(id, head)
  }

  /** Moves all of a slot behind what has expired already. */
  #take(slot: number): void {
    const first = this.#next[slot]!
    const last = this.#previous[slot]!

    if (first !== slot) {
      this.#link(this.#previous[this.#expired]!, first)
      this.#link(last, this.#expired)
      this.#link(slot, slot)
    }
  }

  #unlink(id: number): void {
    this.#link(this.#previous[id]!, this.#next[id]!)
    this.#link(id, id)
  }

  #link(left: number, right: number): void {
    this.#next[left] = right
    this.#previous[right] = left
  }
}
