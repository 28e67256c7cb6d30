/** The clock of every test: noon of 21 November 2026. */
export const nowMs = Date.parse('2026-11-21T12:00:00Z')
