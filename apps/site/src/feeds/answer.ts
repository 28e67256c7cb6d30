/**
 * A feed as an answer of the development server; a built site is served with the headers of its server. Browsers show
 * `application/xml`, some of them download `application/rss+xml`.
 */
export function xmlAnswer(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}

export function jsonAnswer(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } })
}
