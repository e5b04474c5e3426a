/**
 * English words a page shows. What counts as one is not a list to be kept: it is every word of the catalogue's English
 * texts that none of its French texts uses. Words of a device (configuration lines, the terminal) are its own.
 */
import type { Page } from 'playwright'
import { catalogue } from '../../shared/i18n/catalogue/index.ts'

const wordsOf = (text: string): readonly string[] =>
  text.replace(/\{\{\w+\}\}|\[\w+\|/g, ' ').match(/\p{L}+/gu) ?? []

const allWords = (language: 'en' | 'fr'): ReadonlySet<string> =>
  new Set(
    Object.values(catalogue).flatMap((text) => wordsOf(text[language]).map((word) => word.toLowerCase())),
  )

/** Names that happen to be English words: makers, models and keywords of devices. */
const names = new Set(['switch', 'generic', 'access', 'server'])

const french = allWords('fr')
const english = new Set(
  [...allWords('en')].filter((word) => word.length > 1 && !french.has(word) && !names.has(word)),
)

/** Texts and names of controls, in the order of the page, but for what a device said or is told. */
const shownTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ofDevices = 'pre, code, kbd, samp, textarea, script, style, .xterm'
    const texts: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(ofDevices)) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '')
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
    }
    // A path is a name.
    return texts.filter((text) => text.trim() !== '' && !text.startsWith('/'))
  })

/** Names that may spell a word: pairs of letters of a MAC address (`be`), domains kept for examples (RFC 2606). */
const MAC = /\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b/gi
const DOMAIN = /\b(?:[a-z0-9-]+\.)*example(?:\.(?:org|com|net))?\b|\bin-addr\.arpa\b/gi

/** What is to be typed is the same in every language: commands, files. */
const TYPED = /\bsystemctl [a-z-]+ [\w.-]+|(?<=\s)\/[\w./-]+/g

/** Each text with an English word in it, with that word. */
export async function findEnglish(page: Page): Promise<readonly string[]> {
  const found = (await shownTexts(page)).flatMap((text) => {
    const words = wordsOf(text.replaceAll(MAC, '').replaceAll(DOMAIN, '').replaceAll(TYPED, '')).filter(
      (word) => english.has(word.toLowerCase()) && word !== word.toUpperCase(),
    )
    return words.length === 0 ? [] : [`${words.join(', ')} in: ${text}`]
  })
  return [...new Set(found)]
}
