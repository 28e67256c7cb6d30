/**
 * The box that gives up the key `/`: it must be possible to turn off a shortcut of one character,
 * https://www.w3.org/TR/WCAG22/#character-key-shortcuts. It shows where the choice can be remembered. It imports nothing
 * from the module that listens to the key: a part that two scripts share would be one more request of every page.
 */
export function slashChoice(label: HTMLElement | null): void {
  const box = label?.querySelector('input')

  if (!label || !box) {
    return
  }

  try {
    box.checked = localStorage.slash !== 'off'
    label.hidden = false
    box.addEventListener('change', () => (localStorage.slash = box.checked ? '' : 'off'))
  } catch {
    // A browser that denies storage keeps the key.
  }
}
