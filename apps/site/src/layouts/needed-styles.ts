import model from '../styles/model.css?inline'
import occasional from '../styles/occasional.css?inline'

/** The style sheets that few pages need, with what shows in the HTML of a page that it does. */
const sheets = [
  { name: 'model', css: model, sign: /\bdata-model="/ },
  {
    name: 'occasional',
    css: occasional,
    sign: /<(?:abbr|blockquote|del|hr|img|ins|mark|picture)\b|\bclass="(?:callout|numbers|sidenote|tabs)\b/
  }
]

/** The sheets beyond `site.css` that a page with this HTML needs. */
export function neededStyles(html: string): { name: string; css: string }[] {
  return sheets.filter(({ sign }) => sign.test(html))
}
