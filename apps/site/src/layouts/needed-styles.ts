import model from '../styles/model.css?inline'
import occasional from '../styles/occasional.css?inline'

/** The style sheets that few pages need, with what shows in the HTML of a page that it does. */
const sheets = {
  model: { css: model, sign: /\bdata-model="/ },
  occasional: {
    css: occasional,
    sign: /<(?:abbr|blockquote|del|hr|img|ins|mark|picture)\b|\bclass="(?:callout|numbers|sidenote|tabs)\b/
  }
}

/** The sheets beyond `site.css` that a page with this HTML needs. */
export function neededStyles(html: string): string[] {
  return Object.values(sheets)
    .filter(({ sign }) => sign.test(html))
    .map(({ css }) => css)
}

export function isNeeded(name: keyof typeof sheets, html: string): boolean {
  return sheets[name].sign.test(html)
}
