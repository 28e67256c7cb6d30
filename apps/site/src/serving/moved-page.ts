/** A page that sends its visitor on, for hosts that can only answer with files. `to` is a public https URL. */
export function movedPage(to: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="content-security-policy" content="default-src 'none'">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Moved</title>
<link rel="canonical" href="${to}">
<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body>
<p>This page moved to <a href="${to}">${to}</a>.</p>
</body>
</html>
`
}
