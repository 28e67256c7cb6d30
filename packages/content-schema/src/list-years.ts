import { dayOf } from './day.ts'

/** How many posts the first page of a list shows; older ones stand on the pages of their years. */
export const FIRST_PAGE = 30

/**
 * The years of a tag that have a page of their own, each with the day since when: all of them or none. `published` are the
 * days or moments of the posts that carry the tag, oldest first. As soon as they are more than fit on the first page, every
 * year has a page, and from then on for good: `recordedDay` tells of a page that was there before.
 */
export function listYears(
  published: readonly string[],
  recordedDay: (year: string) => string | undefined = () => undefined
): Map<string, string> {
  const days = published.map(dayOf)
  const firstDays = new Map(days.toReversed().map((day) => [day.slice(0, 4), day]))
  const [start] = [
    ...days.slice(FIRST_PAGE),
    ...[...firstDays.keys()].flatMap((year) => recordedDay(year) ?? [])
  ].toSorted()

  return new Map(
    start === undefined
      ? []
      : [...firstDays].map(([year, day]) => [year, recordedDay(year) ?? (day > start ? day : start)] as const)
  )
}
