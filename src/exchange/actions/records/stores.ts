import type { Entity } from '../../rules/kind.ts'
import { componentRecords, outputRecords } from './ledger.ts'
import { parameterRecords } from './parameters.ts'
import type { RecordStore } from './record-store.ts'
import { staffRecords, trainingRecords } from './people.ts'
import { targetRecords } from './targets.ts'

/** Where records of each kind live, in the order in which they are written: targets before what builds on them. */
export const recordStores: Readonly<Record<Entity, RecordStore>> = {
  target: targetRecords,
  parameter: parameterRecords,
  output: outputRecords,
  component: componentRecords,
  staff: staffRecords,
  training: trainingRecords,
}
