/** The key `/` goes to the search, unless the reader writes something or has given it up. */
export function slash(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event

    if (key === '/' && !(ctrlKey || metaKey || altKey || isWriting(target) || isGivenUp())) {
      event.preventDefault()

      const box = document.querySelector<HTMLElement>('[type=search]')

      if (box) {
        box.focus()
      } else {
        location.href = '/search/#words'
      }
    }
  })
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea')
}

function isGivenUp(): boolean {
  try {
    return localStorage.slash === 'off'
  } catch {
    return false
  }
}
