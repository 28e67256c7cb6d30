import temml from 'temml'

/** TeX as MathML, without the classes and styles that a browser's own MathML does not need. Throws on TeX it cannot read. */
export function formula(tex: string, display: boolean): string {
  return temml
    .renderToString(tex, { displayMode: display, throwOnError: true, annotate: false })
    .replaceAll(/ (?:class|style)="[^"]*"/g, '')
}
