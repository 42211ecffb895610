// Runs axe-core on HTML files in headless Chromium. Called by scripts/html-check, which has the packages installed.
import { createRequire } from 'node:module'
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(join(process.env.NODE_PATH, 'x.js'))
const { chromium } = require('playwright-core')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const axeVersion = require('axe-core/package.json').version

const files = []
let pictures = ''
let pdf = ''
for (let i = 2; i < process.argv.length; i++) {
	const arg = process.argv[i]
	if (arg === '--screenshot') pictures = process.argv[++i]
	else if (arg === '--pdf') pdf = process.argv[++i]
	else files.push(resolve(arg))
}
if (pictures) mkdirSync(pictures, { recursive: true })

const looks = [
	{ name: 'light', width: 1366, height: 768, picture: true },
	{ name: 'dark', width: 1366, height: 768, colorScheme: 'dark', picture: true },
	{ name: '320', width: 320, height: 640, picture: true },
	{ name: 'dark 320', width: 320, height: 640, colorScheme: 'dark' },
	{ name: '200 %', width: 683, height: 384, deviceScaleFactor: 2 },
	{ name: 'own colours', width: 1366, height: 768, forcedColors: 'active', picture: true },
	{ name: 'print', width: 794, height: 1123, media: 'print' },
]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM,
	args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-extensions'],
})

let faults = 0
const fault = (file, look, text) => {
	faults++
	console.log(`${basename(file)}, ${look}: ${text}`)
}

// What axe does not look for: a page wider than its window, and words cut off.
const ownChecks = () => {
	const found = []
	const wide = document.documentElement.scrollWidth
	if (wide > window.innerWidth) found.push(`the page is ${wide} pixels wide in a window of ${window.innerWidth}`)
	for (const el of document.querySelectorAll('.frame')) {
		if (el.scrollWidth > el.clientWidth + 1 && el.tabIndex !== 0 && getComputedStyle(el).overflowX !== 'visible')
			found.push(`a table scrolls and keys cannot reach it: ${el.querySelector('caption')?.textContent}`)
	}
	return found
}

async function check(file, look) {
	const context = await browser.newContext({
		viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme ?? 'light',
		forcedColors: look.forcedColors ?? 'none', deviceScaleFactor: look.deviceScaleFactor ?? 1,
	})
	const page = await context.newPage()
	const own = pathToFileURL(file).href
	page.on('request', r => { if (r.url() !== own && !r.url().startsWith('data:')) fault(file, look.name, `the page asks for ${r.url()}`) })
	page.on('console', m => { if (['error', 'warning'].includes(m.type())) fault(file, look.name, `the browser says: ${m.text()}`) })
	await page.goto(own)
	if (look.media) await page.emulateMedia({ media: look.media })
	await page.evaluate(axeSource)
	const result = await page.evaluate(t => globalThis.axe.run(document, { runOnly: { type: 'tag', values: t }, resultTypes: ['violations', 'incomplete'] }), tags)
	for (const v of result.violations) for (const n of v.nodes)
		fault(file, look.name, `${v.id} (${v.impact}): ${n.target.join(' ')}\n    ${n.failureSummary?.replaceAll('\n', '\n    ')}`)
	if (!look.media) for (const text of await page.evaluate(ownChecks)) fault(file, look.name, text)
	if (pictures && look.picture) {
		// In pieces, because a whole page is taller than many programs can show.
		const tall = await page.evaluate(() => document.documentElement.scrollHeight)
		const step = Math.round(look.width * 1.5 + 1000)
		for (let at = 0, n = 1; at < tall; at += step, n++) {
			const name = `${basename(file, '.html')}-${look.name.replaceAll(' ', '-')}-${String(n).padStart(2, '0')}.png`
			await page.screenshot({ path: join(pictures, name), fullPage: true, clip: { x: 0, y: at, width: look.width, height: Math.min(step, tall - at) } })
		}
	}
	await context.close()
	return { passes: result.passes.length, unsure: result.incomplete.map(x => `${x.id} (${x.nodes.length})`) }
}

console.log(`axe-core ${axeVersion}, ${await browser.version()}`)
for (const file of files) for (const look of looks) {
	const r = await check(file, look)
	console.log(`${basename(file)}, ${look.name}: ${r.passes} rules passed${r.unsure.length ? `, axe cannot tell: ${r.unsure.join(', ')}` : ''}`)
}
if (pdf) {
	const context = await browser.newContext()
	const page = await context.newPage()
	await page.goto(pathToFileURL(files[0]).href)
	const start = process.hrtime.bigint()
	const data = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
	const ms = Number(process.hrtime.bigint() - start) / 1e6
	writeFileSync(pdf, data)
	console.log(`printed ${basename(files[0])} in ${ms.toFixed(0)} ms, ${Math.ceil(data.length / 1000)} kB`)
}
await browser.close()
console.log(faults === 0 ? 'no violation' : `${faults} violations`)
process.exit(faults === 0 ? 0 : 1)
