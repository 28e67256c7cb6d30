/** Marks the section being read in the table of contents. */
export function contents(): void {
  const links = new Map<string, Element>()

  for (const link of document.querySelectorAll('.contents a')) {
    links.set(link.getAttribute('href') ?? '', link)
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          links.forEach((link) => link.removeAttribute('aria-current'))
          links.get(`#${target.id}`)?.setAttribute('aria-current', 'true')
        }
      }
    },
    { rootMargin: '0px 0px -70%' }
  )

  links.forEach((_, hash) => {
    const heading = document.getElementById(hash.slice(1))

    if (heading) {
      observer.observe(heading)
    }
  })
}
