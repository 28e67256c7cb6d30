/** The young collections in what `--trace-gc-nvp` printed, in its form up to V8 13 and in the JSON of V8 14. */
export function scavenges(trace: string): Scavenge[] {
  return trace.split('\n').flatMap((line) => {
    const [ms, promoted, survived] = ['scavenge', 'promoted', 'new_space_survived'].map((name) =>
      Number(new RegExp(`\\b${name}"?[=:]([\\d.]+)`).exec(line)?.[1])
    )

    return ms === undefined || promoted === undefined || survived === undefined || !/\bgc"?[=:]"?s\b/.test(line)
      ? []
      : [{ ms, copiedMiB: (promoted + survived) / 2 ** 20 }]
  })
}

// #region fit
/** The straight line nearest to the collections, by least squares: what each costs, and what each MiB copied adds. */
export function fit(points: Scavenge[]) {
  const meanMs = mean(points.map(({ ms }) => ms))
  const meanMiB = mean(points.map(({ copiedMiB }) => copiedMiB))
  const together = mean(points.map(({ ms, copiedMiB }) => (ms - meanMs) * (copiedMiB - meanMiB)))
  const msPerMiB = together / mean(points.map(({ copiedMiB }) => (copiedMiB - meanMiB) ** 2))

  return { baseMs: meanMs - msPerMiB * meanMiB, msPerMiB }
}
// #endregion fit

function mean(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** `copiedMiB`: what survived its first young collection, and what survived its second and was promoted. */
export interface Scavenge {
  ms: number
  copiedMiB: number
}
