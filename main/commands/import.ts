/** `brassage import`: reads workbooks, checks them, and applies what changed in one transaction. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { suggestDeviceTypes } from '../../shared/device-types/find.ts'
import { MappingError, parseMapping, type WorkbookMapping } from '../../shared/import/mapping.ts'
import { type ImportPlan, planImport } from '../../shared/import/plan-import.ts'
import type { Workbook } from '../../shared/import/workbook.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { defaultTypeOf } from '../../shared/plan/device-type-of.ts'
import { checkFolder } from '../db/publish-file.ts'
import { readWorkbook } from '../import/read-workbook.ts'
import { positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { withSite } from './with-site.ts'

export const importCommand: Command = {
  usage:
    'brassage import FILE WORKBOOK... [--sheet N] [--map M] [--save-map M] [--default-model T] [--set-aside] [--dry-run] [--include-hidden] [--include-cancelled]',
  options: {
    sheet: { type: 'string', multiple: true },
    map: { type: 'string' },
    'save-map': { type: 'string' },
    'default-model': { type: 'string' },
    'set-aside': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'include-hidden': { type: 'boolean' },
    'include-cancelled': { type: 'boolean' },
  },
  run: async (input) => {
    positional(input, 0, 'FILE')
    positional(input, 1, 'WORKBOOK')
    const map = readMap(textOption(input, 'map'))
    const workbooks = input.positionals.slice(1).map(readWorkbook)
    return withSite(input, (site) => {
      const plan = site.plan()
      const result = explainEdit(() =>
        planImport(workbooks, plan, {
          mappings: workbooks.map(() => map),
          defaultType: defaultType(plan, textOption(input, 'default-model')),
          setAside: input.options['set-aside'] === true,
          includeHidden: input.options['include-hidden'] === true,
          includeCancelled: input.options['include-cancelled'] === true,
          sheets: chosenSheets(input, workbooks),
        }),
      )
      saveMap(textOption(input, 'save-map'), result.mappings)
      const isApplied = result.isApplicable && input.options['dry-run'] !== true
      if (isApplied && result.changes.length > 0)
        site.commit(`Import of ${workbooks.map(({ name }) => name).join(', ')}`, result.changes)
      return describe(result, isApplied, input.options['set-aside'] === true)
    })
  },
}

function readMap(path: string | undefined): WorkbookMapping | null {
  if (path === undefined) return null
  let json: string
  try {
    json = readFileSync(path, 'utf8')
  } catch (error) {
    throw new WorkError('map_missing', `the map ${path} cannot be read (${String(error)}). Check the path.`, {
      file: path,
    })
  }
  try {
    return parseMapping(json)
  } catch (error) {
    if (error instanceof MappingError)
      throw new WorkError(
        'map_invalid',
        `the map ${path}: ${error.message}. Correct it, or save a new one with --save-map.`,
        { file: path },
      )
    throw error
  }
}

/** The maps of several workbooks are one: their sheets together. */
function saveMap(path: string | undefined, mappings: readonly WorkbookMapping[]): void {
  const [first] = mappings
  if (path === undefined || !first) return
  checkFolder(path)
  const whole = { ...first, sheets: mappings.flatMap(({ sheets }) => sheets) }
  try {
    writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`)
  } catch (error) {
    throw new WorkError(
      'map_unwritable',
      `the map cannot be written to ${path} (${String(error)}). Choose another place.`,
      { file: path },
    )
  }
}

function defaultType(plan: Plan, told: string | undefined): DeviceType {
  const type = defaultTypeOf(plan, told)
  if (type) return type
  if (told === undefined)
    throw new WorkError(
      'default_model_unknown',
      `the site's default model "${plan.site.defaultType}" is not known; give --default-model`,
    )
  const near = suggestDeviceTypes(told, 5).map(({ model }) => model)
  throw new UsageError(
    `--default-model: no model "${told}" is known, or several are${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`,
  )
}

/** `--sheet` by name or by number (1 is the first). */
function chosenSheets(input: CommandInput, workbooks: readonly Workbook[]): ReadonlySet<string> | null {
  const wanted = [input.options.sheet ?? []].flat().filter((one) => typeof one === 'string')
  if (wanted.length === 0) return null
  const names = workbooks.flatMap(({ sheets }) => sheets.map(({ name }) => name))
  return new Set(
    wanted.map((one) => {
      const found =
        names.find((name) => name.trim().toLowerCase() === one.trim().toLowerCase()) ??
        (/^\d+$/.test(one) ? names[Number(one) - 1] : undefined)
      if (found !== undefined) return found
      throw new WorkError('no_such_sheet', `there is no sheet "${one}"; there are: ${names.join(', ')}`)
    }),
  )
}

function describe(result: ImportPlan, isApplied: boolean, setsAside: boolean): CommandOutput {
  const { counts, problems, differences } = result
  const { rows, added, changed, removed, faulty } = counts
  const applied = isApplied ? added + changed + removed : 0
  const setAside = setsAside ? faulty : 0
  return {
    exit: result.isApplicable ? 0 : 1,
    json: {
      rows,
      applied,
      added,
      changed,
      removed,
      setAside,
      problems,
      changes: differences,
      proposals: result.proposals,
    },
    text: describeText(result, isApplied, setAside),
  }
}

function describeText(
  { counts, problems, isApplicable, proposals }: ImportPlan,
  isApplied: boolean,
  setAside: number,
): string {
  const { rows, added, changed, removed, faulty } = counts
  const lines = [
    ...problems.map(({ severity, sheet, cell, message }) => `${severity}: ${sheet}!${cell}: ${message}`),
    ...proposals.map(
      ({ field, value, sheet, cell }) =>
        `proposal: ${sheet}!${cell} tells ${field} ${value}; not taken over, set it on the site if it holds`,
    ),
  ]
  const sums = `${rows} rows: ${added} added, ${changed} changed, ${removed} removed, ${setAside} set aside`
  if (!isApplicable)
    return [
      ...lines,
      `Nothing was imported: ${faulty > 0 ? `${faulty} rows have errors. Mend them, or import without them (--set-aside)` : 'see above'}.`,
    ].join('\n')
  return [...lines, isApplied ? `${sums}.` : `${sums}; nothing was written (dry run).`].join('\n')
}
