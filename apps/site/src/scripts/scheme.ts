const SCHEMES = ['auto', 'light', 'dark']

/** The button that steps through the colour schemes. The head has set the remembered one before the first paint. */
export function scheme(): void {
  const button = document.querySelector<HTMLButtonElement>('header button')
  const { dataset } = document.documentElement

  button?.addEventListener('click', () => {
    dataset.theme = SCHEMES[(SCHEMES.indexOf(dataset.theme ?? '') + 1) % SCHEMES.length]

    try {
      localStorage.theme = dataset.theme
    } catch {
      // A browser that denies storage still switches this page.
    }
  })
}
