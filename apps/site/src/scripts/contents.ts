/** Marks the section being read in the table of contents: the last one whose heading is above the window's upper third. */
export function contents(): void {
  const links = new Map<string, Element>()
  const passed = new Set<string>()

  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link)
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        passed[isIntersecting ? 'add' : 'delete'](target.id)
      }

      const current = [...links.keys()].findLast((id) => passed.has(id))

      links.forEach((link, id) => (link.ariaCurrent = id === current ? 'true' : null))
    },
    { rootMargin: '9999999px 0px -70%' }
  )

  links.forEach((_, id) => {
    const heading = document.getElementById(id)

    if (heading) {
      observer.observe(heading)
    }
  })
}
