import { dark, light } from '../inks.ts'

/** A zero with a stroke through it, as instruments print it, in a field of 72 by 72. */
const zero = '<ellipse cx="36" cy="36" rx="17" ry="24"/>'
const stroke = '<path d="M25 50 47 22"/>'

/** The mark without a ground, in the inks of the reader's colour scheme. */
export function schemeMark(): string {
  const inks = ({ ink, signal }: typeof light | typeof dark) => `g{stroke:${ink}}path{stroke:${signal}}`

  return svg(
    `<style>${inks(light)}@media(prefers-color-scheme:dark){${inks(dark)}}</style><g fill="none" stroke-width="7">${zero}${stroke}</g>`
  )
}

/** The mark on paper. `scale` below 1 leaves room round it, for systems that cut icons to a shape of their own. */
export function paperMark(size: number, scale = 1): string {
  const { ink, paper, signal } = light
  const inset = 36 * (1 - scale)

  return svg(
    `<rect width="72" height="72" fill="${paper}"/><g fill="none" stroke="${ink}" stroke-width="6" transform="translate(${inset} ${inset}) scale(${scale})">${zero}<g stroke="${signal}">${stroke}</g></g>`,
    ` width="${size}" height="${size}"`
  )
}

function svg(content: string, size = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"${size}>${content}</svg>`
}
