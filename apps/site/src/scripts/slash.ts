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

/** A shortcut of one character must be possible to turn off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
export function slashChoice(label: HTMLElement | null): void {
  const box = label?.querySelector('input')

  if (!label || !box) {
    return
  }

  box.checked = !isGivenUp()
  label.hidden = false
  box.addEventListener('change', () => {
    try {
      localStorage.slash = box.checked ? '' : 'off'
    } catch {
      // A browser that denies storage keeps the key.
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
