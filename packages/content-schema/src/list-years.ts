/** How many posts the first page of a list shows; older ones stand on the pages of their years. */
export const FIRST_PAGE = 30

/**
 * The years of a tag that have a page of their own, each with the moment since when: all of them or none. `momentsMs` are
 * those of the posts that carry the tag, oldest first. As soon as they are more than fit on the first page, every year has a
 * page, and from then on for good: `recordedMs` tells since when a page was there before.
 */
export function listYears(
  momentsMs: readonly number[],
  recordedMs: (year: string) => number | undefined = () => undefined
): Map<string, number> {
  const firsts = new Map(momentsMs.toReversed().map((ms) => [new Date(ms).toISOString().slice(0, 4), ms]))
  const startMs = Math.min(
    ...momentsMs.slice(FIRST_PAGE, FIRST_PAGE + 1),
    ...[...firsts.keys()].flatMap((year) => recordedMs(year) ?? [])
  )

  return new Map(
    startMs === Infinity ? [] : [...firsts].map(([year, firstMs]) => [year, Math.max(firstMs, startMs)] as const)
  )
}
