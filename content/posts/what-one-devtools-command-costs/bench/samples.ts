const round = Number(process.env['ROUND'] ?? 0)

export function print(line: object): void {
  console.log(JSON.stringify(line))
}

/** In this order in even rounds, in the other in odd ones. */
export function turned<Variant>(variants: readonly Variant[]): readonly Variant[] {
  return round % 2 === 0 ? variants : variants.toReversed()
}

/** Milliseconds of each variant, one after the other, so many times: the median of each. Warm-up is not counted. */
export async function medianTimes<Variant extends { readonly series: string }>(
  variants: readonly Variant[],
  repeats: number,
  run: (variant: Variant) => Promise<unknown>
): Promise<{ series: string; y: number }[]> {
  const times = variants.map((variant) => ({ variant, ms: [] as number[] }))

  for (let repeat = -Math.ceil(repeats / 5); repeat < repeats; repeat++) {
    for (const { variant, ms } of turned(times)) {
      const startMs = performance.now()

      await run(variant)

      if (repeat >= 0) {
        ms.push(performance.now() - startMs)
      }
    }
  }

  return times.map(({ variant, ms }) => ({
    series: variant.series,
    y: Number((ms.toSorted((a, b) => a - b)[ms.length >> 1] ?? NaN).toPrecision(4))
  }))
}
