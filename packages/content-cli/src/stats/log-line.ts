/**
 * One request of an nginx access log in the `combined` format; `undefined` for a line that is none.
 * https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
export function readLogLine(line: string): Request | undefined {
  const match = COMBINED.exec(line)

  if (!match || line.length > MAX_CHARACTERS) {
    return undefined
  }

  const [, address = '', method = '', target = '', status, referrer = '', agent = ''] = match

  return { address, method, path: target.replace(/[?#].*$/, ''), status: Number(status), referrer, agent }
}

const MAX_CHARACTERS = 20_000
const COMBINED = /^(\S+) \S+ \S+ \[[^\]]+\] "([A-Z]+) (\S+)[^"]*" (\d{3}) \S+ "([^"]*)" "([^"]*)"/

export interface Request {
  readonly address: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly referrer: string
  readonly agent: string
}
