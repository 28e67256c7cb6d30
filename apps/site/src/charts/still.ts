import { light } from '../inks.ts'

/**
 * A whole SVG document of a drawing that leaves its ink to the stylesheet, in the colours of the page on paper: what is
 * shown where no stylesheet reaches. `box` is in the drawing's own units, `width` in CSS pixels.
 */
export function still(body: string, box: Box, width: number): Still {
  const framed = { width: box.width + 2 * PADDING, height: box.height + 2 * PADDING }
  const height = Math.round((width * framed.height) / framed.width)
  const place = `${-PADDING} ${-PADDING} ${framed.width} ${framed.height}`

  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${place}" width="${width}" height="${height}"><style>${STYLE}</style><path d="M${-PADDING} ${-PADDING}h${framed.width}v${framed.height}H${-PADDING}z" class="paper"/>${body}</svg>`
  }
}

const PADDING = 8

/** The inks of lines and areas, in whatever they stand. */
export const traceStyle = `.solid{fill:currentColor}.dots{stroke-width:4;stroke-linecap:round}.end{text-anchor:end}.mid{text-anchor:middle}.grid{stroke:${light.hairline}}.bar{stroke-width:5}.range{opacity:.4}.s0{color:${light.signal}}.s2{color:${light.muted}}.d1 path:not([class]){stroke-dasharray:6 3}.d2 path:not([class]){stroke-dasharray:2}`

/** The face is narrower than the one that drawings are laid out with; what turns this into a picture brings it. */
const STYLE = `svg{fill:none;stroke:currentColor;color:${light.ink}}.paper{fill:${light.paper};stroke:none}text{font:12px Roboto Condensed;fill:currentColor;stroke:none}g text{stroke:${light.paper};stroke-width:3;paint-order:stroke}.diagram text{font-size:13px}${traceStyle}.s0 path:not([class]){stroke-width:1.8}`

export interface Still {
  readonly svg: string
  readonly width: number
  readonly height: number
}

interface Box {
  readonly width: number
  readonly height: number
}
