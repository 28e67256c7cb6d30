import Server, { type HttpContext } from '@swarmmachina/swm-core'

const server = new Server({
  port: Number(process.env['PORT'] ?? 3000),
  http: {
    // A longer body is answered with 413.
    maxBodySize: 1024,
    routes: [{ method: 'post', path: '/echo/:name', handler: echo }]
  }
})

async function echo(context: HttpContext) {
  const said = await context.text()

  return { name: context.getParameter('name'), said }
}

await server.listen()
console.log(`http://${server.host}:${server.port}/echo/ada`)
// All that is in progress then has five seconds to end.
process.once('SIGTERM', () => server.shutdown(5000))
