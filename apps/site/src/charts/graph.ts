import { Graphviz } from '@hpcc-js/wasm-graphviz'

/** Text is laid out with the metrics of this face; the stylesheet sets one of the same or a narrower width. */
const LOOK = [
  '-Gbgcolor=transparent',
  '-Gfontname=Helvetica',
  '-Nfontname=Helvetica',
  '-Efontname=Helvetica',
  '-Nfontsize=13',
  '-Efontsize=12',
  '-Nshape=box',
  '-Nheight=0.4',
  '-Nmargin=0.16,0.08',
  '-Npenwidth=1',
  '-Earrowsize=0.7'
]

/** Loaded with the first drawing: most pages have none. */
let graphviz: Promise<Graphviz> | undefined

/**
 * A Graphviz drawing as SVG that takes the colours and the face of the page it stands in. `width` and `height` are in CSS
 * pixels, `body` is what goes between the tags. Throws what Graphviz says of a drawing it cannot read.
 */
export async function graph(dot: string): Promise<Graph> {
  const svg = (await (graphviz ??= Graphviz.load())).layout(withLook(dot), 'svg', 'dot')
  const [, width = '0', height = '0'] = /<svg width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg) ?? []
  const [, transform = ''] = /<g id="graph0" class="graph" transform="([^"]*)"/.exec(svg) ?? []
  const shapes = svg.match(/<(?:path|polygon|polyline|ellipse)\b[^>]*\/>|<text\b.*?<\/text>/gs) ?? []

  return {
    width: Number(width),
    height: Number(height),
    body: `<g transform="${transform.replace(/scale\(1 1\) rotate\(0\) /, '')}">${shapes.map(plain).join('')}</g>`
  }
}

/** Defaults go in front of the drawing's own statements, which therefore win. */
function withLook(dot: string): string {
  const attributes = (prefix: string) =>
    LOOK.filter((each) => each.startsWith(prefix))
      .map((each) => each.slice(2).replace(/=(.*)/, '="$1"'))
      .join(' ')

  return dot.replace('{', `{ graph [${attributes('-G')}] node [${attributes('-N')}] edge [${attributes('-E')}]\n`)
}

/** Ink without a colour of its own: outlines are the rule, a filled shape (an arrow's head) says so in its class. */
function plain(shape: string): string {
  return shape
    .replace(/ fill="black"/, ' class="solid"')
    .replaceAll(/ (?:fill|stroke|font-family|font-size|xml:space)="[^"]*"/g, '')
    .replaceAll(/(\d+\.\d)\d+/g, '$1')
    .replace(/(<text[^>]*>) /, '$1&#160;')
}

export interface Graph {
  readonly width: number
  readonly height: number
  readonly body: string
}
