const SCHEMES = ['auto', 'light', 'dark']

const DARK = '(prefers-color-scheme: dark)'
/** When a page is dark, in the words of a media query. */
const DARK_IN: Record<string, string> = { light: 'not all', dark: 'all' }

/** The button that steps through the colour schemes. The head has set the remembered one before the first paint. */
export function scheme(): void {
  const button = document.querySelector<HTMLButtonElement>('header button')
  const { dataset } = document.documentElement

  pictures(dataset.theme)

  button?.addEventListener('click', () => {
    dataset.theme = SCHEMES[(SCHEMES.indexOf(dataset.theme ?? '') + 1) % SCHEMES.length]

    pictures(dataset.theme)

    try {
      localStorage.theme = dataset.theme
    } catch {
      // A browser that denies storage still switches this page.
    }
  })
}

/** Pictures for dark pages follow the scheme that a reader chose, as colours do. */
function pictures(theme = ''): void {
  for (const source of document.querySelectorAll<HTMLSourceElement>('source.dark')) {
    source.media = DARK_IN[theme] ?? DARK
  }
}
