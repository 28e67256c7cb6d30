/**
 * The look of the controls comes with them: a page that is only read does not pay for it. A constructed sheet is the one
 * kind that the policy of the site needs no hash for.
 */
const sheet = new CSSStyleSheet()

sheet.replaceSync(`@layer components{[data-model]{
& fieldset{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.4rem 1.5rem;margin:.4rem 0;padding:.6rem 0;border:solid var(--hairline);border-width:1px 0;font:var(--label)}
& label{display:flex;flex-wrap:wrap;justify-content:space-between}
& :is(input,select){inline-size:100%;block-size:1.75rem;accent-color:var(--signal)}
& :is(select,button){border:1px solid var(--hairline);font:inherit;color:inherit;background:var(--paper)}
& button{min-block-size:1.75rem;justify-self:start;padding-inline:.6rem}
& fieldset p{grid-column:1/-1}
@media screen{& figcaption span{display:none}}
@media print{& fieldset{display:none}}
}}`)

document.adoptedStyleSheets.push(sheet)

export {}
