/**
 * The colours of what no stylesheet reaches: icons, social cards, pictures in feeds. They are those of styles/tokens.css;
 * a test holds the two together.
 */
export const light = {
  paper: '#fcfbf8',
  ink: '#17191b',
  muted: '#43474b',
  hairline: '#cfccc3',
  signal: '#9c2f08'
} as const

export const dark = {
  paper: '#131517',
  ink: '#e8e6e1',
  muted: '#b9bcbf',
  hairline: '#3a3e42',
  signal: '#ff9f43'
} as const
