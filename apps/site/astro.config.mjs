// Astro gives its own loader `astro.config.ts`, and closes it before the hooks run: they could import nothing any more. It
// finds this file first, which Node.js loads, and so all that the configuration needs.
export { default } from './astro.config.ts'
