/** Arrow keys go from the words into the links of the list and along them; Escape leads back to the words. */
export function resultKeys(words: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>('li > a')]

  words.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      links()[0]?.focus()
    }
  })

  list.addEventListener('keydown', (event) => {
    const { key, target } = event
    const all = links()
    const here = all.findIndex(({ parentElement }) => target instanceof Node && parentElement?.contains(target))
    const next = { ArrowDown: all[here + 1], ArrowUp: all[here - 1] ?? words, Escape: words }[key]

    if (next) {
      event.preventDefault()
      next.focus()
    }
  })
}
