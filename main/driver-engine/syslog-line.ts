/**
 * Recognises the messages a device prints into the middle of whatever it is printing. A header can stand behind half
 * an echoed line, and arrives a character at a time.
 */
const stamp = String.raw`(?:\d{1,9}: )?[*.]?(?:(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} (?:\d{4} )?)?\d{1,2}:\d\d:\d\d(?:\.\d{1,6})?(?: [A-Z]{2,5})?|\d+[wdy]\d+[hdw])(?: ?: ?)`
const tag = /%[A-Z0-9_]+(?:-[A-Z0-9_]+)*-[0-7]-[A-Z0-9_]+:/
const stampAtEnd = new RegExp(`${stamp}$`)
/** No stamp is longer. */
const STAMP_LENGTH = 80

/**
 * Where a message's header begins in `text`, or -1. The tag is looked for first, by its `%`: the line is looked at anew
 * with every arrival, and one that never ends is long.
 */
export function findSyslog(text: string): number {
  const at = tag.exec(text)?.index ?? -1
  if (at < 0) return -1
  return at - (stampAtEnd.exec(text.slice(Math.max(0, at - STAMP_LENGTH), at))?.[0].length ?? 0)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** True while an unfinished line may still turn out to be a message, so that the line before it is not settled. */
export function mayBecomeSyslog(text: string): boolean {
  if (text === '') return false
  if (findSyslog(text) === 0) return true
  if (/^%[A-Z0-9_-]*$/.test(text)) return true
  if (months.some((month) => `${month} `.startsWith(text) || text.startsWith(`${month} `)))
    return text.length < 60 && !/[#>]/.test(text)
  return /^[*.\d][\w:. ]*(%[A-Z0-9_-]*)?$/.test(text) && text.length < 60
}
