/** The attributes that an element keeps in a feed; `undefined` for an element that has no place there. */
export function allowedAttributes(tagName: string): readonly string[] | undefined {
  const own = HTML.get(tagName)

  return MATHML.has(tagName) ? MATHML_ATTRIBUTES : own && [...own, 'dir']
}

const PLAIN =
  'b blockquote br caption code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark p pre q s samp small strong sub sup table tbody tfoot thead tr ul var wbr'

const HTML: ReadonlyMap<string, readonly string[]> = new Map([
  ...PLAIN.split(' ').map((name): [string, string[]] => [name, []]),
  ['a', ['href', 'title']],
  ['abbr', ['title']],
  ['img', ['src', 'alt', 'width', 'height', 'title']],
  ['ol', ['start']],
  ['td', ['colSpan', 'rowSpan']],
  ['th', ['scope', 'colSpan', 'rowSpan']],
  ['time', ['dateTime']]
])

/** MathML Core, https://www.w3.org/TR/mathml-core/, without what acts or embeds. */
const MATHML: ReadonlySet<string> = new Set(
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none'.split(
    ' '
  )
)

const MATHML_ATTRIBUTES =
  'accent accentunder columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' '
  )
