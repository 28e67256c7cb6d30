import { nearMisses, wordsOf } from './near-misses.ts'

/** On the page for addresses that nothing answers: shows those links of its hidden list that are near, and the search. */
export function notFound(): void {
  const section = document.querySelector<HTMLElement>('.near')
  const search = document.querySelector<HTMLAnchorElement>('main a[href="/search/"]')
  const links = new Map(
    [...(section?.querySelectorAll('li') ?? [])].map((item) => [item.querySelector('a')?.pathname ?? '', item])
  )
  const near = nearMisses(location.pathname, [...links.keys()])
  const words = wordsOf(location.pathname)

  if (search && words !== '') {
    search.search = `?${new URLSearchParams({ q: words })}`
  }

  if (section && near.length > 0) {
    section.querySelector('ul')?.replaceChildren(...near.flatMap((path) => links.get(path) ?? []))
    section.hidden = false
  }
}
