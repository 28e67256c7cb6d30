/**
 * Brings the models of a page to life when one of them comes near, and at once when the address holds a state. What does
 * not load leaves the figures as the build drew them, and no room for controls.
 */
export function models(): void {
  const found = document.querySelectorAll('[data-model]')
  const wake = () => {
    import('./live-model/live-model.ts').catch(() => {
      found.forEach((model) => {
        model.removeAttribute('data-model')
      })
    })
  }
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        near.disconnect()
        wake()
      }
    },
    { rootMargin: '200%' }
  )

  if (found.length > 0 && location.hash.includes('=')) {
    wake()
  } else {
    found.forEach((model) => {
      near.observe(model)
    })
  }
}
