/** Edits of a plan draft, for `brassage set`, the tables, the importer and the demo. */
export { type AddedPanel, addPanel, growPanel, type NewPanel } from './add-panel.ts'
export { addRouter } from './add-router.ts'
export { type AddedSwitch, addSwitch, domainFor, type NewSwitch, nextSwitchNumber } from './add-switch.ts'
export { addType } from './add-type.ts'
export { adoptFromDevice } from './adopt.ts'
export { assign, unassign, type Work } from './assign.ts'
export { connect, disconnect, type End, endName, type Patching, patch, pathFrom } from './cabling.ts'
export { createRow } from './create-row.ts'
export { type DeleteOptions, deleteRow, deleteRows, removeFloorPlan } from './delete-row.ts'
export { EditError, type EditErrorCode } from './edit-error.ts'
export { type EditOutcome, editRow, editRows, type FieldValue, type FieldValues } from './edit-row.ts'
export {
  addFloorPlan,
  editFloorPlan,
  type FloorPlanFields,
  findFloorPlan,
  type NewEdition,
  type NewFloorPlan,
  replaceEdition,
} from './floor-plan-fields.ts'
export { type EditKind, editKinds, kindNamed, onlyOnes, rowKinds } from './kinds.ts'
export { editLayout } from './place.ts'
export { fieldsOf } from './row-edit.ts'
export { removeRunbook, saveRunbook } from './runbook-edits.ts'
export { changeType, isPortUsed, needDeviceType } from './switch-type.ts'
