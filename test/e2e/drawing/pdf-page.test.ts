/** PDFs drawn in the browser, under the page's own policy: without WebAssembly, without anything from elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfLibraryFiles } from '../../../build/pdf-library-files.ts'
import { readPageFile } from '../../../main/page/files.ts'
import { securityHeaders } from '../../../main/page/security.ts'
import { makeImagePdf, makeLayeredPdf, makePdf } from '../../fakes/drawings/pdf.ts'
import { jbig2Square, jpeg2000Square, SIDE } from '../../fakes/drawings/rare-images.ts'
import { browserPath, isPresent } from '../../requirements.ts'
import type { Drawn } from './harness.ts'

describe.skipIf(!isPresent('browser'))('a page of a PDF', () => {
  let folder: string
  let server: Server
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pdf-page-'))
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      plugins: [pdfLibraryFiles(resolve(import.meta.dirname, '../../..'))],
      build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
    })
    server = createServer(async (request, response) => {
      const file = await readPageFile(folder, request.url ?? '/')
      response.writeHead(file ? 200 : 404, {
        ...securityHeaders(),
        ...(file && { 'Content-Type': file.type }),
      })
      response.end(file?.body)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: browserPath() ?? chromium.executablePath(), args })
    page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => 'draw' in window)
  })
  afterAll(async () => {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  })

  const draw = (
    pdf: Uint8Array,
    region: object | null,
    scale: number,
    layers: string[] | null = null,
  ): Promise<Drawn> =>
    page.evaluate(
      (all) => (window as unknown as { draw: (...given: readonly unknown[]) => Promise<Drawn> }).draw(...all),
      [Buffer.from(pdf).toString('base64'), layers, region, scale] as const,
    )
  const words = [['A01', 300, 100]] as const

  it('is drawn with a font that the file does not bring', async () => {
    const { page: size, canvas, ink } = await draw(makePdf([{ width: 600, height: 400, words }]), null, 2)
    expect(size).toEqual([600, 400])
    expect(canvas).toEqual([1200, 800])
    // The word begins in the middle and stands a quarter above the lower edge.
    expect(ink?.[0]).toBeCloseTo(0.5, 1)
    expect(ink?.[3]).toBeCloseTo(0.75, 1)
    expect(complaints).toEqual([])
  })

  it('is drawn as it is turned', async () => {
    const { page: size, ink } = await draw(makePdf([{ width: 600, height: 400, turn: 90, words }]), null, 1)
    expect(size).toEqual([400, 600])
    expect(ink?.[0]).toBeCloseTo(0.25, 1)
    expect(ink?.[1]).toBeCloseTo(0.5, 1)
  })

  it('is drawn in part, sharp at any zoom', async () => {
    const region = { x: 290, y: 280, width: 60, height: 40 }
    const { canvas, ink } = await draw(makePdf([{ width: 600, height: 400, words }]), region, 20)
    expect(canvas).toEqual([1200, 800])
    expect((ink?.[2] ?? 0) - (ink?.[0] ?? 0)).toBeGreaterThan(0.3)
  })

  it.each([
    ['JPEG 2000', jpeg2000Square, '/Filter/JPXDecode'],
    ['JBIG2', jbig2Square(), '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode'],
  ])('shows a scan in %s, which no browser knows', async (_, data, entries) => {
    const { ink } = await draw(makeImagePdf(SIDE, SIDE, entries, data), null, 2)
    for (const [at, edge] of [0.25, 0.25, 0.75, 0.75].entries()) expect(ink?.[at]).toBeCloseTo(edge, 1)
    expect(complaints).toEqual([])
  })

  it('shows the layers that the file shows, or those that were chosen', async () => {
    const sides = async (layers: string[] | null) => {
      const { ink } = await draw(makeLayeredPdf(), null, 1, layers)
      return [ink?.[0], ink?.[2]].map((edge) => Math.round((edge ?? 0) * 600))
    }
    expect(await sides(null)).toEqual([19, 280])
    expect(await sides(['Last year'])).toEqual([319, 580])
    expect(await sides(['Walls', 'Last year'])).toEqual([19, 580])
  })

  it('shows an image of 200 megapixels as small as it is wanted', async () => {
    const rows = deflateSync(Buffer.alloc(20_000 * 10_000, 40))
    const entries = '/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode'
    const { ink } = await draw(makeImagePdf(20_000, 10_000, entries, rows), null, 1)
    expect(ink?.map((edge) => Math.round(edge))).toEqual([0, 0, 1, 1])
    expect(complaints).toEqual([])
  })

  it('is never larger than a browser draws', async () => {
    const { canvas } = await draw(makePdf([{ width: 6000, height: 4000, words }]), null, 10)
    expect(canvas[0] * canvas[1]).toBeLessThan(17_000_000)
  })
})
