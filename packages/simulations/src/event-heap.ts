/** A binary heap of what is due when. Of two things due at one moment the one that was put in first comes out first. */
export function createEventHeap<Event>(): EventHeap<Event> {
  const heap: Due<Event>[] = []
  let order = 0

  return {
    push(at, event) {
      heap.push({ at, order: order++, event })
      rise(heap, heap.length - 1)
    },
    pop() {
      const top = heap[0]
      const last = heap.pop()

      if (top !== undefined && last !== undefined && top !== last) {
        heap[0] = last
        sink(heap)
      }

      return top
    },
    size: () => heap.length
  }
}

function rise<Event>(heap: Due<Event>[], from: number) {
  let child = from

  while (child > 0) {
    const parent = (child - 1) >> 1

    if (!swapped(heap, parent, child)) {
      return
    }

    child = parent
  }
}

function sink<Event>(heap: Due<Event>[]) {
  let parent = 0

  for (;;) {
    const left = 2 * parent + 1
    const child = before(heap[left + 1], heap[left]) ? left + 1 : left

    if (!swapped(heap, parent, child)) {
      return
    }

    parent = child
  }
}

function swapped<Event>(heap: Due<Event>[], parent: number, child: number): boolean {
  const [upper, lower] = [heap[parent], heap[child]]

  if (upper === undefined || lower === undefined || !before(lower, upper)) {
    return false
  }

  heap[parent] = lower
  heap[child] = upper

  return true
}

function before<Event>(a: Due<Event> | undefined, b: Due<Event> | undefined): boolean {
  return a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order))
}

export interface EventHeap<Event> {
  push(at: number, event: Event): void
  pop(): Due<Event> | undefined
  size(): number
}

export interface Due<Event> {
  at: number
  order: number
  event: Event
}
