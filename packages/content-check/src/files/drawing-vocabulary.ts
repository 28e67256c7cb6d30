/** The elements of SVG that draw, and those that say what was drawn. None moves, runs, links or loads. */
export const elements: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc metadata style
  path rect circle ellipse line polyline polygon image text tspan textPath marker
  linearGradient radialGradient stop pattern clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/)
)

/** Vocabularies in which editors keep their own notes; a browser draws nothing of them. */
export const inertNamespaces: ReadonlySet<string> = new Set([
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/'
])

/** Attributes whose value is nothing but text. */
export const freeAttributes = /^(?:id|class|lang|role|version|baseProfile|(?:aria|data)-[\w-]+)$/

/** Attributes whose value is geometry or style. */
export const attributes = new RegExp(
  `^(?:${[
    'style|type|media|viewBox|preserveAspectRatio|zoomAndPan|enable-background|transform|transform-origin',
    'x|y|z|[xy][12]|c[xy]|d[xy]?|f[rxy]|r[xy]?|width|height|points|pathLength|rotate|offset|orient|ref[XY]',
    'textLength|lengthAdjust|startOffset|method|spacing|side|spreadMethod|systemLanguage|requiredFeatures',
    String.raw`(?:gradient|pattern|patternContent|clipPath|mask|maskContent|marker|filter|primitive)Units`,
    '(?:gradient|pattern)Transform|marker(?:Width|Height)|maskType|mask-type',
    'in2?|result|stdDeviation|values|tableValues|slope|intercept|amplitude|exponent|mode|operator|k[1-4]|order',
    'kernelMatrix|kernelUnitLength|divisor|bias|target[XY]|edgeMode|preserveAlpha|radius|scale|[xy]ChannelSelector',
    'baseFrequency|numOctaves|seed|stitchTiles|surfaceScale|specularConstant|specularExponent|diffuseConstant',
    'azimuth|elevation|pointsAt[XYZ]|limitingConeAngle',
    '(?:fill|stroke|font|text|marker|clip|color|flood|stop|letter|word|line)(?:-[a-z-]+)?',
    'opacity|display|visibility|overflow|mask|filter|lighting-color|writing-mode|dominant-baseline',
    'alignment-baseline|baseline-shift|direction|unicode-bidi|paint-order|vector-effect|(?:shape|image)-rendering',
    'mix-blend-mode|isolation|pointer-events|white-space|kerning|solid-(?:color|opacity)'
  ].join('|')})$`
)

/** What in a style sheet, or in the value of a property, may load something, or is no CSS that anybody writes plainly. */
export function cssFault(css: string): string | undefined {
  const [foreign] = [
    ...css.matchAll(/\\/g),
    ...css.matchAll(/@(?!(?:media|supports|font-face|layer)\b)[\w-]*/gi),
    ...css.matchAll(/\burl\(\s*["']?(?!#|data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/\w+)[;,])[^)]{0,40}/gi),
    ...[...css.matchAll(/([\w-]+)\(/g)].filter(([, name = '']) => !FUNCTIONS.has(name.toLowerCase()))
  ]

  return foreign?.[0]
}

const FUNCTIONS: ReadonlySet<string> = new Set(
  `url format rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
  matrix matrix3d translate translatex translatey rotate scale scalex scaley skew skewx skewy
  not is where has lang nth-child nth-of-type nth-last-child
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  linear-gradient radial-gradient inset circle ellipse polygon path rect`.split(/\s+/)
)
