/* eslint-disable @typescript-eslint/no-explicit-any -- nothing is known of a package that is not installed */

/**
 * What the examples take from packages that are not installed, or that declare no types. The types of an installed package
 * come before these.
 */
declare module '@swarmmachina/*' {
  const main: any

  export default main
  export const App: any
  export const runHttp1Load: any
  export const spawnChrome: any
  export type HttpContext = any
  export type HttpResponse = any
}
