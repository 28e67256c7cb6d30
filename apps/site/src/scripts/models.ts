/**
 * Brings the models of a page to life when one of them comes near, and at once when the address holds a state. What does
 * not load leaves the figures as the build drew them.
 */
const wake = () => void import('./live-model/live-model.ts').catch(() => undefined)

const near = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) {
      near.disconnect()
      wake()
    }
  },
  { rootMargin: '200%' }
)

if (location.hash.includes('=')) {
  wake()
} else {
  document.querySelectorAll('[data-model]').forEach((model) => {
    near.observe(model)
  })
}

export {}
