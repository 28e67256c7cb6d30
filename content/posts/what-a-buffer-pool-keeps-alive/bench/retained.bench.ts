/** Bytes of backing memory that one long-lived buffer keeps, when everything allocated around it is dropped. Counted, not timed. */
const sizes = [16, 64, 256, 1024, 2048, 4095, 4096, 8192, 16_384, 32_767, 32_768, 65_536]
const keptPerSize = 64
const { gc } = globalThis

if (!gc) {
  throw new Error('needs --expose-gc')
}

console.log(
  JSON.stringify({
    title: 'Memory pinned by one kept buffer',
    note: 'The buffers around the kept one are gone; what remains is the whole ArrayBuffer that it points into.',
    x: { label: 'Size of the kept buffer', unit: 'bytes', scale: 'log' },
    y: { label: 'Backing memory kept alive', unit: 'bytes', scale: 'log' }
  })
)

for (const size of sizes) {
  console.log(JSON.stringify({ series: 'kept buffer', x: size, y: backingBytes(size) / keptPerSize }))
}

function backingBytes(size: number): number {
  const before = settledArrayBuffers()
  const kept = keepSparsely(size, keptPerSize)
  const grown = settledArrayBuffers() - before
  const backing = [...new Set(kept.map((buffer) => buffer.buffer))].reduce((sum, { byteLength }) => sum + byteLength, 0)

  // The count of distinct ArrayBuffers must agree with V8's own books, give or take the slab in use before and after.
  if (Math.abs(grown - backing) > 2 * (Buffer.poolSize + 64)) {
    throw new Error(`size ${size}: counted ${backing} bytes, V8 reports ${grown}`)
  }

  return backing
}

/** Keeps `count` buffers of `size` bytes, with two slabs' worth of dropped 1 KiB buffers after each. */
function keepSparsely(size: number, count: number): Buffer[] {
  return Array.from({ length: count }, () => {
    const buffer = Buffer.allocUnsafe(size)

    for (let passed = 0; passed < 2 * Buffer.poolSize; passed += 1024) {
      Buffer.allocUnsafe(1024)
    }

    return buffer
  })
}

function settledArrayBuffers(): number {
  for (let pass = 0; pass < 3; pass++) {
    gc?.()
  }

  return process.memoryUsage().arrayBuffers
}
