import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createImportService, type ImportService } from '../../main/services/import-service.ts'
import { createWorkspace, type Workspace } from '../../main/services/workspace.ts'

const options = { setAside: false, includeHidden: false, includeCancelled: false }
const ports = 'Switch;Port;VLAN;Prise;Stand\nSW1;1;101;A1-1;A1\nSW1;2;102;A1-2;A1\n'

let folder: string
let workspace: Workspace
let imports: ImportService
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-service-'))
  workspace = createWorkspace()
  workspace.show({ file: createSite(join(folder, 'site.brassage'), { name: 'A' }), scratch: false })
  imports = createImportService(workspace)
})
afterEach(async () => {
  await imports.stop()
  workspace.close()
  rmSync(folder, { recursive: true })
})

const upload = (text: string) =>
  imports.upload([{ name: 'plan.csv', data: Buffer.from(text).toString('base64') }])
const requestOf = (view: Awaited<ReturnType<typeof upload>>) => ({
  token: view.token,
  mappings: view.workbooks.map(({ mapping }) => mapping),
  options,
})

test('a workbook is looked at without changing anything, then applied as one undoable edit', async () => {
  const request = requestOf(await upload(ports))
  expect(await imports.preview(request)).toMatchObject({ rows: 2, added: 2, isApplicable: true })
  expect(workspace.site().plan().outlet).toHaveLength(0)
  await imports.apply(request)
  expect(
    workspace
      .site()
      .plan()
      .outlet.map(({ name }) => name),
  ).toEqual(['A1-1', 'A1-2'])
  workspace.site().undo()
  expect(workspace.site().plan().outlet).toHaveLength(0)
})

test('a corrected column is what counts', async () => {
  const request = requestOf(await upload(ports.replace('Prise', 'Machin')))
  const mappings = request.mappings.map((mapping) => ({
    ...mapping,
    sheets: mapping.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) =>
        column.header === 'Machin' ? { ...column, field: 'outlet' as const } : column,
      ),
    })),
  }))
  await imports.apply({ ...request, mappings })
  expect(
    workspace
      .site()
      .plan()
      .outlet.map(({ name }) => name),
  ).toEqual(['A1-1', 'A1-2'])
})

test('errors stop it, or are set aside on request', async () => {
  const request = requestOf(await upload(`${ports}SW1;2;103;A1-3;A1\n`))
  await expect(imports.apply(request)).rejects.toThrow('1 rows have errors')
  await imports.apply({ ...request, options: { ...options, setAside: true } })
  expect(workspace.site().plan()).toMatchObject({ outlet: { length: 2 }, setAside: { length: 1 } })
})

test('a file that cannot be read is refused with its name', async () => {
  const path = join(folder, 'plan.xlsx')
  writeFileSync(path, 'no workbook')
  await expect(imports.inspect([path])).rejects.toThrow('plan.xlsx')
})

test('workbooks that are forgotten say so', async () => {
  const request = requestOf(await upload(ports))
  await imports.forget(request.token)
  await expect(imports.preview(request)).rejects.toThrow('Choose them again')
})

test('a large import commits only when no push is sending; a small one at once', async () => {
  const quiet = Promise.withResolvers<void>()
  const patient = createImportService(workspace, () => quiet.promise)
  const lines = Array.from(
    { length: 400 },
    (_, at) => `SW${1 + Math.floor(at / 48)};${1 + (at % 48)};;P${at};`,
  )
  const large = await patient.upload([
    {
      name: 'large.csv',
      data: Buffer.from(`Switch;Port;VLAN;Prise;Stand\n${lines.join('\n')}`).toString('base64'),
    },
  ])
  const applied = patient.apply(requestOf(large))
  const small = await patient.upload([{ name: 'plan.csv', data: Buffer.from(ports).toString('base64') }])
  await patient.apply(requestOf(small))
  expect(workspace.site().plan().outlet).toHaveLength(2)
  await patient.forget(small.token)
  quiet.resolve()
  await applied
  expect(workspace.site().plan().outlet.length).toBeGreaterThan(300)
  await patient.stop()
})
