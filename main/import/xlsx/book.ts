/** An `.xlsx`, `.xlsm` or `.xltx` file as a Workbook. Follows the relations of the file instead of guessing names. */
import type { Sheet, Workbook } from '../../../shared/import/workbook.ts'
import { type Archive, openArchive, partText } from '../archive.ts'
import { unreadableFile } from '../unreadable-file.ts'
import { flag, walkXml } from '../xml.ts'
import { readTheme } from './colors.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { readStyles } from './styles.ts'

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target
  const steps: string[] = []
  for (const step of `${folder}/${target}`.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

function readRelations(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, Math.max(0, slash))
  const xml = partText(archive, `${folder}/_rels/${part.slice(slash + 1)}.rels`)
  const relations: Relation[] = []
  if (!xml) return relations
  walkXml(xml, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name === 'Relationship')
        relations.push({ id: Id, type: Type, target: resolveTarget(folder, Target) })
    },
  })
  return relations
}

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

function readContents(xml: string): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = []
  let from1904 = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = flag(attributes.date1904)
      if (name === 'sheet' && attributes.name !== undefined)
        sheets.push({
          name: attributes.name,
          hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
          relation: attributes.id ?? '',
        })
    },
  })
  return { sheets, from1904 }
}

function readBook(file: string, name: string, archive: Archive): Workbook {
  const start = readRelations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))
  const bookPart = start?.target ?? 'xl/workbook.xml'
  const bookXml = partText(archive, bookPart)
  if (!bookXml)
    throw unreadableFile(
      file,
      'damaged',
      'holds no workbook (its list of sheets is missing). Open it in a spreadsheet program and save it as .xlsx.',
    )
  const relations = readRelations(archive, bookPart)
  const partOfType = (type: string) => {
    const found = relations.find((relation) => relation.type.endsWith(`/${type}`))
    return found ? partText(archive, found.target) : null
  }
  const { sheets, from1904 } = readContents(bookXml)
  const strings = readSharedStrings(partOfType('sharedStrings'))
  const styles = readStyles(partOfType('styles'), { theme: readTheme(partOfType('theme')), indexed: [] })
  const targets = new Map(relations.map((relation) => [relation.id, relation]))
  const read: Sheet[] = []
  for (const { name, hidden, relation } of sheets) {
    const target = targets.get(relation)
    if (!target?.type.endsWith('/worksheet')) continue // a chart or dialog sheet has no cells
    const xml = partText(archive, target.target)
    if (xml === null)
      throw unreadableFile(
        file,
        'damaged',
        `sheet "${name}" is missing in it. Save it again in a spreadsheet program.`,
      )
    read.push(readSheet(xml, { name, hidden, strings, styles, from1904 }))
  }
  return { name, sheets: read }
}

/** Reads the bytes of `file` (named in errors). Throws `workbook_damaged` or `workbook_too_large`. */
export function readXlsx(file: string, name: string, bytes: Uint8Array): Workbook {
  const archive = openArchive(file, bytes)
  try {
    return readBook(file, name, archive)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw unreadableFile(
      file,
      'damaged',
      `is damaged (${error instanceof Error ? error.message : String(error)}). Open it in a spreadsheet program, save it under a new name and import that.`,
    )
  }
}
