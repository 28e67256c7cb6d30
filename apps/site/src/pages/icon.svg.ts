import { schemeMark } from '../metadata/mark.ts'

export function GET(): Response {
  return new Response(schemeMark(), { headers: { 'Content-Type': 'image/svg+xml' } })
}
