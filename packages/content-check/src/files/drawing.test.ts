import { expect, test } from 'vitest'
import { readDrawing } from './drawing.ts'

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'

test.each([
  ['a script', '<script>x</script>', '<script'],
  ['a script in a namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">x</x:script>', '<x:script'],
  ['a script of HTML', '<script xmlns="http://www.w3.org/1999/xhtml">x</script>', '<script'],
  ['a script under a name of its own', '<g xmlns="http://www.w3.org/1999/xhtml"/>', '<g'],
  [
    'a script in the notes of an editor',
    '<metadata><svg:script xmlns:svg="http://www.w3.org/2000/svg"/></metadata>',
    '<svg:script'
  ],
  [
    'a foreign object',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '<foreignObject'
  ],
  ['an animated link', '<use href="#a"><set attributeName="href" to="//x"/></use>', '<set'],
  ['an animation', '<path><animate attributeName="d"/></path>', '<animate'],
  ['a link', '<a href="https://example.org/"><path/></a>', '<a'],
  ['a handler', '<path onload="x"/>', 'onload="x"'],
  ['a picture from elsewhere', '<image href="https://example.org/x.png"/>', 'href="https://example.org/x.png"'],
  ['a picture beside it', '<image xlink:href="x.png"/>', 'xlink:href="x.png"'],
  ['a drawing in it', '<image href="data:image/svg+xml;base64,AA"/>', 'href="data:image/svg+xml;base64,AA"'],
  ['an encoded scheme', '<use href="&#106;avascript:x"/>', 'href="javascript:x"'],
  [
    'an attribute that nobody knows',
    '<path xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="x"/>',
    'ev:event="x"'
  ],
  ['a filter that loads', '<filter><feImage href="#a"/></filter>', '<feImage'],
  ['an imported style', '<style>@import "//x"</style>', '@import'],
  ['an imported style in CDATA', '<style><![CDATA[@import "//x"]]></style>', '@import'],
  ['a style from elsewhere', '<style>path { fill: url(//x) }</style>', 'url(//x'],
  ['a style in pieces', '<style>path { fill: url<!-- -->(<![CDATA[//x]]>) }</style>', 'url(//x'],
  ['another base', '<g xml:base="https://example.org/"/>', 'xml:base="https://example.org/"'],
  ['an escaped url', String.raw`<path style="fill: u\72l(//x)"/>`, String.raw`style="fill: u\72l(//x)"`],
  ['an encoded, escaped url', '<path fill="&#92;75rl(//x)"/>', String.raw`fill="\75rl(//x)"`],
  ['a set of pictures', '<path style="mask: image-set(\'//x\' 1x)"/>', 'style="mask: image-set(\'//x\' 1x)"'],
  ['a set of pictures in a style', '<style>path { mask: -webkit-image-set("//x" 1x) }</style>', '-webkit-image-set('],
  ['a style sheet beside it', '<?xml-stylesheet href="x.css"?>', '<?xml-stylesheet']
])('%s is no part of a drawing', (_, inside, foreign) => {
  expect(readDrawing(`${open}${inside}</svg>`).foreign).toBe(foreign)
})

test('entities of its own are no part of a drawing', () => {
  expect(readDrawing(`<!DOCTYPE svg [<!ENTITY x "y">]>${open}</svg>`).foreign).toBe('<!DOCTYPE … [ … ]>')
})

test.each([
  ['malformed', `${open}<path></svg>`],
  ['two roots', `${open}</svg>${open}</svg>`],
  ['an unknown entity', `${open}&x;</svg>`],
  ['a prefix of nothing', `${open}<x:path/></svg>`]
])('what is no XML, %s, is not read', (_, text) => {
  expect(() => readDrawing(text)).toThrow()
})

test.each([
  [
    'matplotlib',
    `<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="460.8pt" height="345.6pt" viewBox="0 0 460.8 345.6" xmlns="http://www.w3.org/2000/svg" version="1.1">
<metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>
<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style><path id="m1" d="M 0 0 L 0 3.5" style="stroke: #000000; stroke-width: 0.8"/></defs>
<g id="figure_1"><g clip-path="url(#p1)"><use xlink:href="#m1" x="73.8" y="307.5" style="stroke: #000000; stroke-width: 0.8"/></g><g transform="translate(69 322) scale(0.1 -0.1)"><path d="M 1 2 Q 3 4 5 6 z" transform="scale(0.015625)"/></g></g>
<defs><clipPath id="p1"><rect x="57.6" y="41.4" width="357.1" height="266.1"/></clipPath></defs></svg>`
  ],
  [
    'Graphviz',
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 112)"><title>%3</title><polygon fill="white" stroke="transparent" points="-4,4 -4,-112 58,-112 58,4 -4,4"/><g id="node1" class="node"><title>a</title><ellipse fill="none" stroke="black" cx="27" cy="-90" rx="27" ry="18"/><text text-anchor="middle" x="27" y="-86.3" font-family="Times,serif" font-size="14.00">a</text></g></g></svg>`
  ],
  [
    'Inkscape',
    `<svg width="100mm" height="50mm" viewBox="0 0 100 50" version="1.1" id="svg5" inkscape:version="1.3" sodipodi:docname="x.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"><sodipodi:namedview id="v" pagecolor="#ffffff" inkscape:zoom="0.7"><inkscape:page x="0"/></sodipodi:namedview><defs id="d"><linearGradient id="g" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,1,2,3)" x1="0" y1="0" x2="9" y2="9"><stop style="stop-color:#000;stop-opacity:1" offset="0"/></linearGradient><marker style="overflow:visible" id="m" refX="0" refY="0" orient="auto-start-reverse" markerWidth="5" markerHeight="4" viewBox="0 0 5 7" preserveAspectRatio="xMidYMid"><path transform="scale(0.5)" style="fill:context-stroke" d="M 5,0 L 0,3 z"/></marker></defs><g inkscape:label="Layer 1" inkscape:groupmode="layer"><path style="fill:url(#g);marker-end:url(#m);-inkscape-font-specification:'Sans'" d="M 1,2 L 3,4"/><text xml:space="preserve" style="font-size:10.5px;line-height:1.25"><tspan x="1" y="2" sodipodi:role="line">x</tspan></text></g></svg>`
  ],
  [
    'Excalidraw',
    `<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10"><!-- svg-source:excalidraw --><metadata></metadata><defs><style class="style-fonts">@font-face { font-family: Virgil; src: url(data:font/woff2;base64,d09GMg==) format("woff2"); }</style></defs><rect x="0" y="0" width="20" height="10" fill="#ffffff"></rect><g stroke-linecap="round" transform="translate(1 2) rotate(0 3 4)"><path d="M1 2 C3 4, 5 6, 7 8" stroke="#1e1e1e" stroke-width="2" fill="none"></path></g></svg>`
  ],
  [
    'Figma',
    `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg"><g filter="url(#f)"><rect x="2" y="2" width="9" height="9" rx="2" fill="white" fill-opacity="0.5" shape-rendering="crispEdges"/></g><mask id="k" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="4" height="4"/><defs><filter id="f" x="0" y="0" width="24" height="24" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="B"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0" result="h"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="h" operator="out"/><feBlend mode="normal" in2="B" result="s"/></filter></defs></svg>`
  ],
  [
    'a hand that knows both schemes',
    `${open}<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { path:not(.x) { fill: light-dark(#000, rgb(1 2 3 / 50%)) } }</style><path aria-label="C:\\x(y)" class="a(b)" d="M0 0"/></svg>`
  ]
])('a drawing of %s is one', (_, text) => {
  expect(readDrawing(text)).toEqual({ isDrawing: true, hasSize: true, foreign: undefined })
})
