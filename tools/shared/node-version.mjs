const needed = { major: 20, minor: 19 }

/**
 * Whether a Node version such as `20.20.2` runs Siklus.
 * @param {string} version
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > needed.major || (major === needed.major && minor >= needed.minor)
}

/** Ends the program with one sentence when this Node is too old. */
export function requireNode() {
  if (isSupported(process.versions.node)) return
  process.stderr.write(
    `Siklus memerlukan Node.js ${needed.major}.${needed.minor} atau lebih baru; yang terpasang ${process.versions.node}. ` +
      'Pasang versi 22 atau 24 dari https://nodejs.org, lalu ulangi perintah ini.\n',
  )
  process.exit(1)
}
