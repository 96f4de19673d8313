import type { Complaint, SourceFile } from './files.ts'

interface Locked {
  readonly integrity?: string
  readonly resolved?: string
}
const path = 'package-lock.json'

/**
 * Every locked package names its checksum and no address: whoever installs uses the registry that they are set up for. npm on another
 * platform leaves the entries of packages that it did not fetch without checksum; deleting them and `npm install` fills them in.
 */
export function checkLock(files: readonly SourceFile[]): readonly Complaint[] {
  const text = files.find((file) => file.path === path)?.text ?? '{}'
  const { packages = {} } = JSON.parse(text) as { packages?: Record<string, Locked> }
  return Object.entries(packages)
    .filter(([name]) => name !== '')
    .flatMap(([name, { integrity, resolved }]) => [
      ...(integrity === undefined ? [{ path, message: `${name} has no checksum` }] : []),
      ...(resolved === undefined ? [] : [{ path, message: `${name} names an address: ${resolved}` }]),
    ])
}
