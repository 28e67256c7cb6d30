import type { APIContext } from 'astro'
import { iconPng } from '../metadata/icon.ts'

/** The safe zone of a maskable icon is a circle of 40 % of its width: https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE = 0.8

const icons = [
  { name: 'apple-touch-icon', size: 180, scale: 0.9 },
  { name: 'icon-192', size: 192, scale: 1 },
  { name: 'icon-512', size: 512, scale: 1 },
  { name: 'icon-maskable-512', size: 512, scale: SAFE }
]

export function getStaticPaths() {
  return icons.map(({ name, ...icon }) => ({ params: { icon: name }, props: icon }))
}

export async function GET({ props }: APIContext<{ size: number; scale: number }>): Promise<Response> {
  return new Response(new Uint8Array(await iconPng(props.size, props.scale)), {
    headers: { 'Content-Type': 'image/png' }
  })
}
