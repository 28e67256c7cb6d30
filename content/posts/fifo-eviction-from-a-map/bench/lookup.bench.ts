/**
 * Reading string keys in random order. "Stored" asks with the very string that is in the container; "decoded" asks with an
 * equal string just decoded from bytes and never used before, as a key from a request is.
 */
const sizes = [1_000, 10_000, 100_000]
const lookups = 200_000
const round = Number(process.env['ROUND'] ?? 0)

print({
  title: 'Looking up string keys: Map against object',
  note: 'Random order. Stored keys are the strings the container holds; decoded keys are equal strings fresh from a Buffer, each used once.',
  x: { label: 'Keys', unit: 'keys', scale: 'log' },
  y: { label: 'Time per lookup', unit: 'ns', scale: 'log' }
})

const order = Object.entries({
  'Map, stored key': readMap,
  'object, stored key': readObject,
  'Map, decoded key': readMap,
  'object, decoded key': readObject
})

for (const [series, read] of order) {
  meanCost(500, series, read)
}

for (const size of round % 2 ? sizes.toReversed() : sizes) {
  for (const [series, read] of round % 2 ? order.toReversed() : order) {
    globalThis.gc?.()
    print({ series, x: size, y: Number(meanCost(size, series, read).toPrecision(4)) })
  }
}

/** Nanoseconds per lookup. */
function meanCost(size: number, series: string, read: Read) {
  const keys = Array.from({ length: size }, (_, i) => `session:${i}`)
  const random = generator(size)
  const wanted = Array.from({ length: lookups }, () => keys[Math.floor(random() * size)]!)
  const asked = series.endsWith('stored key') ? wanted : copies(wanted)

  return read(keys, asked)
}

function readMap(keys: string[], asked: string[]) {
  const map = new Map(keys.map((key, i) => [key, i]))
  const run = () => {
    let sum = 0

    for (const key of asked) {
      sum += map.get(key)!
    }

    return sum
  }

  return timed(run)
}

function readObject(keys: string[], asked: string[]) {
  const object: Record<string, number> = Object.create(null)

  for (const [i, key] of keys.entries()) {
    object[key] = i
  }

  const run = () => {
    let sum = 0

    for (const key of asked) {
      sum += object[key]!
    }

    return sum
  }

  return timed(run)
}

function timed(run: () => number) {
  const start = process.hrtime.bigint()
  const sum = run()
  const elapsedNs = Number(process.hrtime.bigint() - start)

  if (!Number.isSafeInteger(sum)) {
    throw new Error('a key was not found')
  }

  return elapsedNs / lookups
}

/** Equal strings that share nothing with the originals and have no hash yet. */
function copies(strings: string[]) {
  return strings.map((string) => Buffer.from(string, 'latin1').toString('latin1'))
}

/** Numbers in [0, 1), the same every run: a linear congruential generator. */
function generator(seed: number) {
  let state = seed

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0

    return state / 2 ** 32
  }
}

function print(line: object) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

type Read = (keys: string[], asked: string[]) => number
