import type { UnitKey } from '#core/unit.ts'
import type { Tx } from '#platform/database/database.ts'
import type { DocumentTree } from '#documents/tree.ts'
import { findFinishedTree } from '../store/documents.ts'

/** The document as it was last finished; undefined when it never was. */
export async function loadKeptTree(
  tx: Tx,
  unit: Pick<UnitKey, 'id'>,
  documentId: number,
): Promise<DocumentTree | undefined> {
  // Only trees that we composed were ever stored.
  return (await findFinishedTree(tx, unit, documentId)) as DocumentTree | undefined
}
