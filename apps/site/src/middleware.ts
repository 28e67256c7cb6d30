import { defineMiddleware } from 'astro:middleware'
import { unbrokenPage } from './unbroken.ts'

/** Whatever a page says, and from wherever it has it, no number is parted from its unit. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next()

  return response.headers.get('content-type')?.startsWith('text/html')
    ? new Response(unbrokenPage(await response.text()), response)
    : response
})
