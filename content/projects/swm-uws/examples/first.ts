import { App, type HttpResponse } from '@swarmmachina/swm-uws'

const port = Number(process.env['PORT'] ?? 3000)
// Longer headers are answered with 431 before any callback runs.
const app = App({ http: { maxHeaderSize: 1024 } })

app.get('/refused', (response: HttpResponse) => {
  response.end(`${app.getHttpTransportStats().headerTooLarge}\n`)
})

app.listen('127.0.0.1', port, (socket: unknown) => {
  console.log(socket ? `http://127.0.0.1:${port}/refused` : 'taken')
})
process.once('SIGTERM', () => app.close())
