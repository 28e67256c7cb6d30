/** Reads events, drops those that a window of the newest has seen, and sums up the rest: something for a profiler to see. */
const seen = new Map<string, number>()
const totals = new Map<string, number[]>()

function encoded(at: number): string {
  return JSON.stringify({ id: `event-${at % 60_000}`, kind: `kind-${at % 7}`, value: at % 1000, tags: ['a', 'b'] })
}

function decoded(line: string): { id: string; kind: string; value: number } {
  return JSON.parse(line)
}

function oldest(): string {
  return seen.keys().next().value ?? ''
}

function isNew(id: string, at: number): boolean {
  if (seen.has(id)) {
    return false
  }

  if (seen.size === 4000) {
    seen.delete(oldest())
  }

  seen.set(id, at)

  return true
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
}

function summed(): string {
  return [...totals].map(([kind, values]) => `${kind} ${percentile(values, 0.99)}`).join()
}

function take(line: string, at: number): void {
  const { id, kind, value } = decoded(line)

  if (isNew(id, at)) {
    totals.set(kind, [...(totals.get(kind) ?? []).slice(-200), value])
  }
}

for (let at = 0; at < 400_000; at++) {
  take(encoded(at), at)

  if (at % 400 === 0) {
    summed()
  }
}
