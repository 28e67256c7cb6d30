import { expect, test } from '@playwright/test'
import { galleryUrl } from './built-pages.ts'

test('the gallery', async ({ page }) => {
  await page.goto(galleryUrl())
  await page.setViewportSize({width:1440,height:1000})
  await page.screenshot({path:'/tmp/g1440.png',fullPage:true})
  await page.setViewportSize({width:320,height:1000})
  await page.screenshot({path:'/tmp/g320.png',fullPage:true})
  await page.emulateMedia({colorScheme:'dark'})
  await page.setViewportSize({width:768,height:1000})
  await page.screenshot({path:'/tmp/g768.png',fullPage:true})
  await page.pdf({path:'/tmp/g.pdf'})
})
