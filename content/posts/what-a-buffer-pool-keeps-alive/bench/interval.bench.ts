/** JavaScript heap plus backing memory per kept 16-byte buffer, when one in every k is kept: as it came, or copied out of the pool. */
const intervals = [1, 2, 4, 8, 16, 64, 256, 512, 1024, 4096, 8192]
const size = 16
const variants = [
  { series: 'kept as it came', take: (buffer: Buffer) => buffer },
  { series: 'copied out', take: copyOut }
]
const { gc } = globalThis

if (!gc) {
  throw new Error('needs --expose-gc')
}

console.log(
  JSON.stringify({
    title: 'Memory per kept 16-byte buffer',
    note: 'JavaScript heap and ArrayBuffer memory together, after a full collection; the payload is 16 bytes.',
    x: { label: 'One buffer kept out of every', unit: 'allocated', scale: 'log' },
    y: { label: 'Memory per kept buffer', unit: 'bytes', scale: 'log' }
  })
)

if (Number(process.env.ROUND ?? 0) % 2) {
  variants.reverse()
}

for (const { take } of variants) {
  measure(16, 65_536, take)
}

for (const interval of intervals) {
  for (const { series, take } of variants) {
    const count = Math.min(65_536, Math.max(512, 2 ** 21 / interval))

    console.log(JSON.stringify({ series, x: interval, y: Number(measure(interval, count, take).toPrecision(4)) }))
  }
}

function measure(interval: number, count: number, take: (buffer: Buffer) => Buffer): number {
  const kept = new Array<Buffer | undefined>(count).fill(undefined)
  const before = settledBytes()

  for (let index = 0; index < count; index++) {
    kept[index] = take(Buffer.allocUnsafe(size))

    for (let dropped = 1; dropped < interval; dropped++) {
      Buffer.allocUnsafe(size)
    }
  }

  const bytes = (settledBytes() - before) / count

  if (kept.at(-1)?.length !== size) {
    throw new Error('nothing was kept')
  }

  return bytes
}

function settledBytes(): number {
  for (let pass = 0; pass < 3; pass++) {
    gc?.()
  }

  const { heapUsed, arrayBuffers } = process.memoryUsage()

  return heapUsed + arrayBuffers
}

function copyOut(buffer: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(buffer.length)

  buffer.copy(copy)

  return copy
}
