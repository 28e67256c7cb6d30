import type { APIRoute } from 'astro'

/** The modules of the models, beside each other as they import each other. */
const modules = import.meta.glob<string>(
  ['../../../../../packages/simulations/src/*.ts', '!../../../../../packages/simulations/src/*.test.ts'],
  { query: '?raw', import: 'default', eager: true }
)

export function getStaticPaths() {
  return Object.entries(modules).map(([path, text]) => ({
    params: { file: path.replace(/^.*\/|\.ts$/g, '') },
    props: { text }
  }))
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)
